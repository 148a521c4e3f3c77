"""The invented world of the bank: firms, goods, ships, banks; places as UN/LOCODE has them."""

from __future__ import annotations

# country: names as printed (English, short), then firms: name, street, city with postcode
COUNTRIES = {
    "DE": "GERMANY", "FR": "FRANCE", "IT": "ITALY", "NL": "THE NETHERLANDS", "PL": "POLAND", "TR": "TURKIYE", "GB": "UNITED KINGDOM", "US": "U.S.A.", "BR": "BRAZIL", "MX": "MEXICO",
    "IN": "INDIA", "CN": "CHINA", "JP": "JAPAN", "KR": "REPUBLIC OF KOREA", "TW": "TAIWAN", "VN": "VIETNAM", "AE": "UNITED ARAB EMIRATES", "SA": "SAUDI ARABIA", "KE": "KENYA", "ZA": "SOUTH AFRICA",
    "AU": "AUSTRALIA", "CL": "CHILE", "ES": "SPAIN", "SE": "SWEDEN", "KZ": "KAZAKHSTAN", "TH": "THAILAND", "MY": "MALAYSIA", "ID": "INDONESIA", "EG": "EGYPT", "MA": "MOROCCO",
    "SG": "SINGAPORE", "BE": "BELGIUM", "PE": "PERU", "CA": "CANADA", "NG": "NIGERIA", "RU": "RUSSIA", "UZ": "UZBEKISTAN", "PK": "PAKISTAN", "BD": "BANGLADESH", "HK": "HONG KONG", "LK": "SRI LANKA",
}  # fmt: skip

FIRMS = {
    "DE": [("Brandauer Pumpentechnik GmbH & Co. KG", "Am Mühlkanal 14", "73312 Geislingen"), ("Holtkamp Armaturen GmbH", "Industriestraße 88", "33689 Bielefeld"), ("Seewald Laborbedarf AG", "Rosenweg 3", "79098 Freiburg")],
    "FR": [("Etablissements Delorme et Fils SAS", "18 rue des Tanneurs", "38500 Voiron"), ("Mécanique Roussel SARL", "ZI Les Bruyères, 5 allée Ampère", "59810 Lesquin")],
    "IT": [("Officine Meccaniche Bortolan S.r.l.", "Via dell'Artigianato 27", "36015 Schio (VI)"), ("Ceramiche Valdarno S.p.A.", "Strada Statale 69, n. 112", "52027 San Giovanni Valdarno (AR)")],
    "NL": [("Kuipers Zaadveredeling B.V.", "Westerdijk 41", "1601 AL Enkhuizen"), ("Van Dorsten Machines B.V.", "Nijverheidsweg 9", "5705 BN Helmond")],
    "PL": [("Zaklady Mechaniczne Wiktorow Sp. z o.o.", "ul. Fabryczna 17", "95-100 Zgierz"), ("Meble Karpinski S.A.", "ul. Lesna 4", "63-600 Kepno")],
    "TR": [("Ozkanlar Tekstil San. ve Tic. A.S.", "Organize Sanayi Bolgesi 3. Cadde No: 12", "16159 Nilufer Bursa"), ("Akdere Makina Ltd. Sti.", "Sanayi Mah. Gul Sok. No: 8", "42300 Selcuklu Konya")],
    "GB": [("Thornbury Bearings Limited", "Unit 7, Foundry Lane", "Rotherham S60 1BX"), ("Castlegate Instruments Ltd", "21 Mill Road", "Kettering NN16 0RJ")],
    "US": [("Redwater Tool & Die, Inc.", "4410 Commerce Park Drive", "Tulsa, OK 74116"), ("Pinehurst Medical Supply LLC", "902 Harlan Avenue, Suite 210", "Durham, NC 27703"), ("Calloway Irrigation Corp.", "1775 W Shaw Ave", "Fresno, CA 93711")],
    "BR": [("Metalúrgica Serra Azul Ltda.", "Rua das Acácias, 455", "95043-700 Caxias do Sul - RS"), ("Café Montes Claros Exportadora S.A.", "Av. Ana Costa, 61", "11060-001 Santos - SP")],
    "MX": [("Componentes Industriales del Bajío S.A. de C.V.", "Blvd. Aeropuerto 1402, Col. San Isidro", "37685 León, Gto."), ("Agroexportadora Tres Ríos S.A. de C.V.", "Km 8 Carretera a Zapopan", "45190 Zapopan, Jal.")],
    "IN": [("Shreeram Forgings Pvt. Ltd.", "Plot 118, GIDC Phase II, Metoda", "Rajkot 360021, Gujarat"), ("Lakshmi Coir Exports", "44/2 Temple Street", "Pollachi 642001, Tamil Nadu"), ("Vardhan Pharma Chem Limited", "B-19 MIDC, Tarapur", "Boisar 401506, Maharashtra")],
    "CN": [("Ningbo Hengtuo Hardware Co., Ltd.", "No. 36 Jinyuan Road, Beilun District", "Ningbo 315800"), ("Foshan Liyada Lighting Co., Ltd.", "3/F Block B, Longjiang Industrial Park", "Foshan 528318"), ("Qingdao Rongfa Machinery Import & Export Co., Ltd.", "Room 1208, 61 Hong Kong Middle Road", "Qingdao 266071")],
    "JP": [("Kitagawa Seisakusho Co., Ltd.", "2-14-5 Nishi-Kanda", "Chiyoda-ku, Tokyo 101-0065"), ("Hoshino Trading Co., Ltd.", "1-8-20 Sakaemachi", "Naka-ku, Yokohama 231-0023")],
    "KR": [("Daesan Precision Co., Ltd.", "58, Noksan-ro 24-gil, Gangseo-gu", "Busan 46758"), ("Hanbit Polymer Corporation", "120 Banwol-daero, Danwon-gu", "Ansan 15420")],
    "TW": [("Chang Yuan Fastener Industrial Co., Ltd.", "No. 210, Sec. 2, Gangshan Rd.", "Kaohsiung City 82059"), ("Ta Hwa Bicycle Parts Co., Ltd.", "No. 9, Lane 88, Dafeng Rd., Tanzi Dist.", "Taichung 42749")],
    "VN": [("Phuoc Thanh Wood Processing JSC", "Lot C7, My Phuoc 3 Industrial Park", "Ben Cat, Binh Duong"), ("Minh Hai Seafood Co., Ltd.", "23 Tran Phu Street", "Ca Mau City")],
    "AE": [("Al Murjan General Trading LLC", "P.O. Box 41877, Ras Al Khor Industrial 2", "Dubai"), ("Blue Creek Building Materials FZE", "Warehouse RA08, Jebel Ali Free Zone", "Dubai")],
    "SA": [("Al Wadi Contracting Est.", "King Abdulaziz Road, P.O. Box 2251", "Jeddah 21451")],
    "KE": [("Tumaini Agrovet Suppliers Ltd", "Enterprise Road, P.O. Box 30712", "Nairobi 00100")],
    "ZA": [("Boland Wine Equipment (Pty) Ltd", "12 Distillery Road", "Paarl 7646")],
    "AU": [("Yarrabee Outdoor Pty Ltd", "88 Kingsway", "Dandenong South VIC 3175")],
    "CL": [("Ferretería Industrial Los Andes SpA", "Av. Américo Vespucio 2880", "Quilicura, Santiago")],
    "ES": [("Hidráulica Peñalver S.L.", "Pol. Ind. El Oliveral, Calle C 11", "46394 Ribarroja, Valencia"), ("Suministros Náuticos Garbí S.A.", "Passeig Colom 14", "08002 Barcelona")],
    "SE": [("Norrbackens Verktyg AB", "Maskingatan 6", "602 23 Norrköping")],
    "KZ": [("Altyn Dala Trade LLP", "Tole Bi Street 189, office 14", "050026 Almaty")],
    "TH": [("Siam Ruamjai Rubber Co., Ltd.", "77/4 Moo 6, Bangna-Trad Road", "Samut Prakan 10540")],
    "MY": [("Perniagaan Seri Intan Sdn. Bhd.", "Lot 15, Jalan Pelabuhan 3", "42000 Port Klang, Selangor")],
    "ID": [("PT Cahaya Nusantara Abadi", "Jl. Raya Bekasi Km 21 No. 5", "Jakarta 14250")],
    "EG": [("El Nour for Import and Export", "27 Abd El Khalek Tharwat St.", "Cairo 11511")],
    "MA": [("Société Atlas Équipements SARL", "145 Boulevard Moulay Ismail", "20290 Casablanca")],
    "SG": [("Tanglin Marine Supplies Pte Ltd", "31 Tuas Avenue 9", "Singapore 639187")],
    "BE": [("Van Acker Textielveredeling NV", "Ambachtenlaan 52", "8800 Roeselare")],
    "PE": [("Importaciones Huascar S.A.C.", "Jr. Paruro 1120", "Lima 15001")],
    "CA": [("Maple Ridge Hydraulics Inc.", "2280 Drew Road", "Mississauga, ON L5S 1B8")],
    "NG": [("Okafor & Sons Engineering Nigeria Ltd", "14 Creek Road, Apapa", "Lagos")],
    "RU": [("OOO Severnaya Mebel", "ul. Zavodskaya, d. 12, of. 3", "160000 Vologda"), ("AO Tekhnopribor", "Leninsky prospekt, 68", "119296 Moscow")],
    "UZ": [("Samarkand Tola MChJ", "Beruniy ko'chasi 41", "140100 Samarkand")],
    "BD": [("Padma Knit Composite Ltd.", "Plot 7, BSCIC Industrial Estate", "Narayanganj 1400")],
    "LK": [("Ceylon Highland Tea Packers (Pvt) Ltd", "No. 214 Grandpass Road", "Colombo 01400")],
    "HK": [("Wing Fat Electronics Trading Limited", "Flat 9A, Kwong Sang Building, 151 Hoi Bun Road", "Kwun Tong, Kowloon")],
    "PK": [("Sialkot Surgical Works", "Daska Road, Muradpur", "Sialkot 51310")],
}  # fmt: skip

SEAPORTS = {
    "DE": [("Hamburg", "DEHAM"), ("Bremerhaven", "DEBRV")], "FR": [("Le Havre", "FRLEH"), ("Fos-sur-Mer", "FRFOS")], "IT": [("Genoa", "ITGOA"), ("Trieste", "ITTRS")], "NL": [("Rotterdam", "NLRTM")],
    "PL": [("Gdansk", "PLGDN"), ("Gdynia", "PLGDY")], "TR": [("Mersin", "TRMER"), ("Gemlik", "TRGEM")], "GB": [("Felixstowe", "GBFXT"), ("Southampton", "GBSOU")],
    "US": [("Houston", "USHOU"), ("Savannah", "USSAV"), ("Oakland", "USOAK")], "BR": [("Santos", "BRSSZ"), ("Paranagua", "BRPNG")], "MX": [("Manzanillo", "MXZLO"), ("Veracruz", "MXVER")],
    "IN": [("Nhava Sheva", "INNSA"), ("Mundra", "INMUN"), ("Chennai", "INMAA")], "CN": [("Ningbo", "CNNGB"), ("Qingdao", "CNTAO"), ("Shanghai", "CNSHA")], "JP": [("Yokohama", "JPYOK"), ("Kobe", "JPUKB")],
    "KR": [("Busan", "KRPUS"), ("Gwangyang", "KRKAN")], "TW": [("Kaohsiung", "TWKHH"), ("Keelung", "TWKEL")], "VN": [("Haiphong", "VNHPH"), ("Cat Lai", "VNCLI")], "AE": [("Jebel Ali", "AEJEA")], "SA": [("Jeddah", "SAJED")],
    "KE": [("Mombasa", "KEMBA")], "ZA": [("Durban", "ZADUR"), ("Cape Town", "ZACPT")], "AU": [("Melbourne", "AUMEL"), ("Fremantle", "AUFRE")], "CL": [("San Antonio", "CLSAI"), ("Valparaiso", "CLVAP")],
    "ES": [("Valencia", "ESVLC"), ("Barcelona", "ESBCN")], "SE": [("Gothenburg", "SEGOT")], "TH": [("Laem Chabang", "THLCH")], "MY": [("Port Klang", "MYPKG")], "ID": [("Tanjung Priok", "IDTPP")],
    "EG": [("Alexandria", "EGALY")], "MA": [("Casablanca", "MACAS")], "SG": [("Singapore", "SGSIN")], "BE": [("Antwerp", "BEANR")], "PE": [("Callao", "PECLL")], "CA": [("Halifax", "CAHAL")], "NG": [("Apapa", "NGAPP")],
    "BD": [("Chattogram", "BDCGP")], "LK": [("Colombo", "LKCMB")], "HK": [("Hong Kong", "HKHKG")], "PK": [("Karachi", "PKKHI")], "RU": [("St. Petersburg", "RULED")],
}  # fmt: skip
INLAND = {
    "DE": ("Stuttgart", "DESTR"), "FR": ("Lyon", "FRLIO"), "IT": ("Milan", "ITMIL"), "NL": ("Venlo", "NLVEN"), "PL": ("Poznan", "PLPOZ"), "TR": ("Bursa", "TRBTZ"), "GB": ("Sheffield", "GBSHE"), "US": ("Memphis", "USMEM"), "BR": ("Curitiba", "BRCWB"),
    "MX": ("Monterrey", "MXMTY"), "IN": ("Ludhiana", "INLUH"), "CN": ("Wuhan", "CNWUH"), "KZ": ("Almaty", "KZALA"), "UZ": ("Tashkent", "UZTAS"), "CA": ("Calgary", "CACAL"), "ES": ("Madrid", "ESMAD"), "SE": ("Stockholm", "SESTO"), "RU": ("Moscow", "RUMOW"),
    "KE": ("Nairobi", "KENBO"), "ZA": ("Johannesburg", "ZAJNB"), "TH": ("Bangkok", "THBKK"), "CL": ("Santiago", "CLSCL"),
}  # fmt: skip
AIRPORTS = {"DE": ("Frankfurt", "DEFRA", "FRA"), "US": ("Chicago", "USCHI", "ORD"), "JP": ("Narita", "JPNRT", "NRT"), "IN": ("Mumbai", "INBOM", "BOM"), "CN": ("Shanghai", "CNSHA", "PVG"), "GB": ("London", "GBLON", "LHR"), "AE": ("Dubai", "AEDXB", "DXB"), "BR": ("Sao Paulo", "BRSAO", "GRU"),
            "KR": ("Incheon", "KRICN", "ICN"), "TR": ("Istanbul", "TRIST", "IST"), "IT": ("Milan", "ITMIL", "MXP"), "TW": ("Taipei", "TWTPE", "TPE"), "TH": ("Bangkok", "THBKK", "BKK"), "ZA": ("Johannesburg", "ZAJNB", "JNB"), "PL": ("Warsaw", "PLWAW", "WAW")}  # fmt: skip
HUBS = {
    "DE": ("Rotterdam", "NLRTM", "NL"),
    "IN": ("Colombo", "LKCMB", "LK"),
    "CN": ("Busan", "KRPUS", "KR"),
    "US": ("Kingston", "JMKIN", "JM"),
    "default": ("Singapore", "SGSIN", "SG"),
    "IT": ("Piraeus", "GRPIR", "GR"),
    "TR": ("Piraeus", "GRPIR", "GR"),
    "BR": ("Algeciras", "ESALG", "ES"),
}

# description, HS, unit, price in USD, net kg per unit, units per package, package kind
GOODS = [
    ("Centrifugal pump CP 50-200, cast iron", "841370", "PCS", 1240.0, 84.0, 1, "CASE"), ("Mechanical seal kit, 35 mm, SiC/SiC", "848420", "SET", 96.5, 0.9, 40, "CARTON"), ("Gate valve DN 100 PN 16", "848180", "PCS", 138.2, 31.5, 12, "PALLET"),
    ("Stainless steel hex bolts M12 x 60, A2-70", "731815", "KG", 4.85, 1.0, 25, "CARTON"), ("Deep groove ball bearings 6205-2RS", "848210", "PCS", 2.14, 0.13, 200, "CARTON"), ("LED panel light 600 x 600, 40 W, 4000 K", "940542", "PCS", 17.9, 2.3, 4, "CARTON"),
    ("100% cotton bed linen set, 200 TC, white", "630231", "SET", 14.6, 1.9, 10, "CARTON"), ("Ceramic floor tiles 60 x 60 cm, matt grey", "690721", "M2", 9.75, 21.0, 48, "PALLET"), ("Oak dining table, 180 x 90 cm, oiled", "940360", "PCS", 312.0, 46.0, 1, "CARTON"),
    ("Green coffee beans, Arabica, NY 2/3, SCR 17/18", "090111", "KG", 5.62, 1.0, 60, "BAG"), ("Frozen black tiger shrimp, HOSO 16/20", "030617", "KG", 11.3, 1.0, 10, "CARTON"), ("Natural rubber RSS3", "400121", "KG", 1.78, 1.0, 1000, "PALLET"),
    ("Polypropylene copolymer granules", "390230", "KG", 1.34, 1.0, 25, "BAG"), ("Drip irrigation pipe 16 mm, 400 m roll", "391732", "ROLL", 61.0, 22.0, 1, "ROLL"), ("Bicycle crankset, alloy, 46T", "871496", "SET", 33.8, 0.95, 20, "CARTON"),
    ("Surgical scissors, straight, 14.5 cm", "901890", "PCS", 3.9, 0.06, 500, "CARTON"), ("Black tea BOPF, bulk", "090240", "KG", 4.1, 1.0, 50, "SACK"), ("Hybrid tomato seed, treated", "120991", "KG", 2150.0, 1.0, 10, "CARTON"),
    ("Hydraulic cylinder 80/45-500", "841221", "PCS", 228.0, 27.5, 10, "CRATE"), ("Wooden garden chairs, acacia, foldable", "940169", "PCS", 19.4, 6.2, 2, "CARTON"), ("Digital multimeter, CAT III 600 V", "903031", "PCS", 41.5, 0.38, 30, "CARTON"),
    ("Paracetamol IP/BP", "292429", "KG", 4.4, 1.0, 25, "DRUM"), ("Forged steel flanges, slip-on, class 150, 4 in", "730791", "PCS", 22.3, 5.8, 50, "CRATE"), ("Men's knitted T-shirts, 100% cotton", "610910", "PCS", 3.65, 0.17, 60, "CARTON"),
    ("Textile dyeing machine spare parts: spray nozzles", "845190", "PCS", 58.0, 0.7, 50, "CARTON"), ("Coir mats 45 x 75 cm, PVC backed", "570220", "PCS", 4.2, 1.8, 20, "BALE"), ("Induction hob element 2.0 kW", "851690", "PCS", 12.7, 0.8, 60, "CARTON"),
]  # fmt: skip
SHIPS = [
    ("CORDELIA GRACE", "9412337"),
    ("STELLA BALTICA", "9305568"),
    ("OCEAN HERALD", "9530218"),
    ("MERIDIAN ARROW", "9621443"),
    ("NORDIC PETREL", "9187655"),
    ("PACIFIC LANTERN", "9700127"),
    ("SAN TELMO", "9288332"),
    ("HAI FENG 26", "9470905"),
    ("AURORA TRADER", "9354416"),
    ("KAPITAN ORLIN", "9120877"),
]
BANKS = {
    "DE": ("Handelsbank Ruhr AG", "Königsallee 60, 40212 Düsseldorf", "HBRUDEDD"),
    "CN": ("Bank of Donghai, Ningbo Branch", "48 East Zhongshan Road, Ningbo", "BKDHCNBN"),
    "IN": ("Deccan Commercial Bank", "Fort Branch, Mumbai 400001", "DCCBINBB"),
    "AE": ("Gulf Pearl Bank PJSC", "Deira Branch, Dubai", "GPBKAEAD"),
    "default": ("Merchants Union Bank", "Main Branch", "MUBKXXL1"),
}
OWNERS = "TCLU MEDU CMAU FSCU GESU TGHU BMOU OOLU SEGU DFSU".split()
