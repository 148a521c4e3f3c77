"""Small watch lists in the form in which each authority publishes its own; all names are invented."""

from __future__ import annotations

from pathlib import Path

OFAC = {
    "sdn.csv": '101,"GREY HERON TRADING CO., LTD.",-0- ,"DPRK4] [NPWMD",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"SWIFT/BIC GRHRKPPY; Tax ID No. 123456789 (China); a.k.a. \'HERON\'; Linked To: BLUE CRANE BANK."\r\n'
    '102,"OKAFOR, Test Person","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 11 Mar 1971; nationality Nigeria; Passport A1234567 (Nigeria)."\r\n'
    '103,"GREY HERON 7","vessel","DPRK4",-0- ,-0- ,"General Cargo",-0- ,-0- ,"Korea, North","BLUE CRANE SHIPPING","Vessel Registration Identification IMO 8518780; MMSI 445000000."\r\n\x1a',
    "alt.csv": '101,1,"aka","HERON GENERAL TRADING",-0- \r\n101,2,"fka","WHITE HERON",-0- \r\n\x1a',
    "add.csv": '101,1,"Room 303, No. 99 Binjiang Road","Dandong","China",-0- \r\n102,2,-0- ,-0- ,-0- ,-0- \r\n\x1a',
    "sdn_comments.csv": '101," Company Number IMO 5342883."\r\n\x1a',
}

SDN_XML = """<?xml version="1.0"?><sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML">
<publshInformation><Publish_Date>11/20/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation>
<sdnEntry><uid>101</uid><lastName>GREY HERON TRADING CO., LTD.</lastName><sdnType>Entity</sdnType><programList><program>DPRK4</program></programList>
<idList><id><uid>1</uid><idType>SWIFT/BIC</idType><idNumber>GRHRKPPY</idNumber></id></idList>
<akaList><aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>HERON</lastName></aka></akaList>
<addressList><address><uid>3</uid><address1>No. 99 Binjiang Road</address1><city>Dandong</city><country>China</country></address></addressList></sdnEntry>
<sdnEntry><uid>103</uid><lastName>GREY HERON 7</lastName><sdnType>Vessel</sdnType><programList><program>DPRK4</program></programList>
<idList><id><uid>4</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 8518780</idNumber></id></idList>
<vesselInfo><vesselFlag>Korea, North</vesselFlag><vesselOwner>BLUE CRANE SHIPPING</vesselOwner></vesselInfo></sdnEntry></sdnList>"""

ADVANCED = """<?xml version="1.0"?><Sanctions xmlns="http://www.un.org/sanctions/1.0"><DateOfIssue><Year>2026</Year><Month>11</Month><Day>20</Day></DateOfIssue>
<ReferenceValueSets><AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<CountryValues><Country ID="11">China</Country></CountryValues><IDRegDocTypeValues><IDRegDocType ID="1626">Vessel Registration Identification</IDRegDocType></IDRegDocTypeValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="13">SWIFT/BIC</FeatureType></FeatureTypeValues>
<LocPartTypeValues><LocPartType ID="1454">CITY</LocPartType><LocPartType ID="1451">ADDRESS1</LocPartType></LocPartTypeValues>
<PartySubTypeValues><PartySubType ID="1">Vessel</PartySubType><PartySubType ID="3">Entity</PartySubType><PartySubType ID="4">Unknown</PartySubType></PartySubTypeValues></ReferenceValueSets>
<Locations><Location ID="7"><LocationCountry CountryID="11"/><LocationPart LocPartTypeID="1451"><LocationPartValue><Value>No. 99 Binjiang Road</Value></LocationPartValue></LocationPart>
<LocationPart LocPartTypeID="1454"><LocationPartValue><Value>Dandong</Value></LocationPartValue></LocationPart></Location></Locations>
<IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1626" IdentityID="503"><IDRegistrationNo>IMO 8518780</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties><DistinctParty FixedRef="101"><Profile ID="901" PartySubTypeID="3"><Identity ID="501" Primary="true">
<Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue>GREY HERON TRADING CO., LTD.</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName><DocumentedNamePart><NamePartValue>HERON</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity>
<Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="7"/></FeatureVersion></Feature>
<Feature FeatureTypeID="13"><FeatureVersion><VersionDetail>GRHRKPPY</VersionDetail></FeatureVersion></Feature></Profile></DistinctParty>
<DistinctParty FixedRef="103"><Profile ID="903" PartySubTypeID="1"><Identity ID="503" Primary="true"><Alias AliasTypeID="1403" Primary="true">
<DocumentedName><DocumentedNamePart><NamePartValue>GREY HERON 7</NamePartValue></DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty></DistinctParties>
<ProfileRelationships><ProfileRelationship ID="1" From-ProfileID="903" To-ProfileID="901" RelationTypeID="15003" Former="false"/></ProfileRelationships>
<SanctionsEntries><SanctionsEntry ProfileID="901"><EntryEvent><Date><Year>2017</Year><Month>8</Month><Day>22</Day></Date></EntryEvent><SanctionsMeasure><Comment>DPRK4</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>"""

UN = """<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>TEST</FIRST_NAME><SECOND_NAME>OKAFOR</SECOND_NAME>
<UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999 </REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON><NATIONALITY><VALUE>Nigeria</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>OKA</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>GREY HERON TRADING</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>丹东灰鹭贸易</NAME_ORIGINAL_SCRIPT><COMMENTS1>IMO number: 5342883. SWIFT: GRHRKPPY</COMMENTS1>
<ENTITY_ADDRESS><STREET>No. 99 Binjiang Road</STREET><CITY>Dandong</CITY><COUNTRY>China</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>"""

EU_XML = """<?xml version="1.0"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-20T08:00:00"><sanctionEntity designationDate="2016-05-19" euReferenceNumber="EU.999.1" logicalId="9">
<regulation programme="PRK" publicationDate="2016-05-20"/><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="GREY HERON TRADING" strong="true"/><nameAlias wholeName="HERON" strong="true"><remark>Low quality alias</remark></nameAlias>
<identification identificationTypeCode="regnumber" identificationTypeDescription="Registration Number" number="210600004"/>
<address street="No. 99 Binjiang Road" city="Dandong" countryIso2Code="CN" countryDescription="CHINA"><contactInfo key="EMAIL" value="office@heron.example"/></address></sanctionEntity></export>"""

_BY = ("Type", "OrganisationType", "PublicationDate", "EntryIntoForceDate", "NumberTitle", "Programme", "PublicationUrl")
_EU_GROUPS = {
    "Entity": "LogicalId EU_ReferenceNumber UnitedNationId DesignationDate DesignationDetails Remark SubjectType SubjectType_ClassificationCode",
    "NameAlias": "LastName FirstName MiddleName WholeName NameLanguage Gender Title Function LogicalId RegulationLanguage Remark",
    "Address": "City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
    "BirthDate": "BirthDate Day Month Year YearRangeFrom YearRangeTo Circa CalendarType ZipCode Region Place City CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
    "Identification": "Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer IssuedBy IssuedDate ValidFrom ValidTo LatinNumber NameOnDocument TypeCode TypeDescription Region "
    "CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
    "Citizenship": "Region CountryIso2Code CountryDescription LogicalId RegulationLanguage Remark",
}  # fmt: skip
EU_COLUMNS = [
    "fileGenerationDate",
    *(f"{group}_{column}" for group, text in _EU_GROUPS.items() for column in (*text.split(), *(f"Regulation_{by}" for by in _BY))),
]
_EU_ENTITY = {"fileGenerationDate": "20/11/2026", "Entity_LogicalId": "9", "Entity_EU_ReferenceNumber": "EU.999.1", "Entity_SubjectType": "E", "Entity_SubjectType_ClassificationCode": "enterprise",
              "Entity_Regulation_Programme": "PRK", "Entity_Regulation_PublicationDate": "2016-05-20"}  # fmt: skip


def _eu_row(**cells: str) -> str:
    return ";".join({**_EU_ENTITY, **cells}.get(column, "") for column in EU_COLUMNS)


EU_CSV = "\ufeff" + "\r\n".join([
    ";".join(EU_COLUMNS), _eu_row(NameAlias_WholeName="GREY HERON TRADING"), _eu_row(NameAlias_WholeName="HERON", NameAlias_Remark="Low quality alias"),
    _eu_row(Identification_TypeCode="swiftbic", Identification_TypeDescription="SWIFT BIC", Identification_Number="GRHR KPPY"),
    _eu_row(Address_Street="No. 99 Binjiang Road", Address_City="Dandong", Address_ContactInfo="EMAIL[office@heron.example]", Address_CountryIso2Code="CN", Address_CountryDescription="CHINA"),
]) + "\r\n"  # fmt: skip

UK_COLUMNS = (
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
    "Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,"
    "Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,"
    "National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,"
    "Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,"
    "Year Built,Hull identification number (HIN)"
).split(",")
"""The 58 columns of the file as published in 2026."""


def _uk_row(**cells: str) -> str:
    said = {key.replace("_", " "): value for key, value in cells.items()}
    return ",".join({"Last Updated": "20/11/2026", "Regime Name": "DPRK", "Date Designated": "19/05/2016", **said}.get(column, "") for column in UK_COLUMNS)


_UK_FIRM = {"Unique_ID": "DPR9999", "Designation_Type": "Entity"}
UK_CSV = "\n".join([
    "Report Date: 20-Nov-2026", ",".join(UK_COLUMNS),
    _uk_row(**_UK_FIRM, Name_6="GREY HERON TRADE", Name_type="Primary Name Variation"),
    _uk_row(**_UK_FIRM, Name_6="GREY HERON TRADING", Name_type="Primary Name", **{"Name non-latin script": "丹东灰鹭贸易"}, Address_Line_1="No. 99 Binjiang Road", Address_Line_2="Dandong", Address_Country="China",
            Subsidiaries="(1) BLUE CRANE FINANCE (2) RED CRANE FINANCE"),
    _uk_row(**_UK_FIRM, Name_6="HERON", Name_type="Alias", Alias_strength="Low quality a.k.a", Address_Country="China"),
    _uk_row(Unique_ID="DPR9998", Designation_Type="Ship", Name_6="GREY HERON 7", Name_type="Primary Name", IMO_number="IMO8518780"),
    _uk_row(Unique_ID="DPR9997", Designation_Type="Individual", Name_6="OKAFOR", Name_1="Test", Name_type="Primary name", Alias_strength="Good quality", **{"D.O.B": "dd/mm/1971", "Nationality(/ies)": "Nigeria"}),
]) + "\n"  # fmt: skip

UK_XML = """<?xml version="1.0"?><Designations><DateGenerated>20/11/2026</DateGenerated><Designation><UniqueID>DPR9999</UniqueID><RegimeName>DPRK</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip>
<DateDesignated>19/05/2016</DateDesignated><Names><Name><Name6>GREY HERON TRADING</Name6><NameType>Primary Name</NameType></Name><Name><Name6>HERON</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>丹东灰鹭贸易</NameNonLatinScript><NonLatinScriptLanguage>Chinese</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
<Addresses><Address><AddressLine1>No. 99 Binjiang Road</AddressLine1><AddressLine2>Dandong</AddressLine2><AddressCountry>China</AddressCountry></Address></Addresses></Designation>
<Designation><UniqueID>DPR9998</UniqueID><Names><Name><Name6>GREY HERON 7</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>DPRK</RegimeName><IndividualEntityShip>Ship</IndividualEntityShip>
<ShipDetails><Ship><IMONumbers><IMONumber>IMO8518780</IMONumber></IMONumbers><CurrentOwnerOperators><CurrentOwnerOperator>BLUE CRANE SHIPPING</CurrentOwnerOperator></CurrentOwnerOperators></Ship></ShipDetails></Designation></Designations>"""

CSL_HEADER = "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids"
CSL_CSV = f"""{CSL_HEADER}
a1,Entity List (EL) - Bureau of Industry and Security,77,,,"GREY HERON TRADING; and any successor, sub-unit, or subsidiary thereof",,"No. 99 Binjiang Road, Dandong, CN",,2016-05-19,,,For all items,,,,,,,,,,HERON GENERAL TRADING,,,,,,"SWIFT/BIC, GRHRKPPY"
"""
CSL_JSON = '{"total": 1, "results": [{"id": "a1", "source": "Entity List (EL) - Bureau of Industry and Security", "entity_number": 77, "type": null, "programs": [], "name": "GREY HERON TRADING", "addresses": [{"address": "No. 99 Binjiang Road", "city": "Dandong", "state": null, "postal_code": null, "country": "CN"}], "alt_names": ["HERON GENERAL TRADING"], "ids": [{"type": "SWIFT/BIC", "number": "GRHRKPPY"}], "start_date": "2016-05-19"}]}'

DENIED = '"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\t"Standard_Order"\t"Last_Update"\t"Action"\t"FR_Citation"\n"GREY HERON TRADING INC"\t"NO. 99 BINJIANG ROAD"\t"DANDONG"\t""\t"CN"\t""\t"05/19/2016"\t"05/19/2036"\t"Y"\t"2026-11-20"\t""\t"81 F.R. 99999"\n'

MOF_COLUMNS = (
    "区分,番号,告示日付,告示番号,個人・団体,氏名（日本語）,氏名（英語）,別名・別称（日本語）,別名・別称（英語）,旧称（日本語）,旧称（英語）,確定に十分でない別名（日本語）,確定に十分でない別名（英語）,称号（日本語）,称号（英語）,"
    "役職（日本語）,役職（英語）,生年月日,出生地（日本語）,出生地（英語）,国籍（日本語）,国籍（英語）,旅券番号,身分証番号,住所・所在地（国）（日本語）,住所・所在地（都市その他の情報）（日本語）,住所・所在地（国）（英語）,"
    "住所・所在地（都市その他の情報）（英語）,国連参照番号,リスト掲載日,その他の情報,外務省告示情報"
).split(",")
"""The 32 columns of the file as published in 2026."""


def _mof_row(**cells: str) -> str:
    return ",".join(cells.get(column.replace("・", "_").replace("（", "_").replace("）", ""), "") for column in MOF_COLUMNS)


MOF = "\ufeff" + "\n".join([
    ",".join(MOF_COLUMNS),
    _mof_row(区分="16", 番号="016-000001", 告示日付="2016.5.19 2018.6.25改訂", 個人_団体="団体", 氏名_日本語="グレー・ヘロン商会", 氏名_英語="GREY HERON TRADING", 別名_別称_英語='"GREY HERON GENERAL (DOB: none; POB: none); GREY HERON CO"',
             旧称_英語="WHITE HERON", 確定に十分でない別名_英語="HERON", 住所_所在地_国_英語="China", 住所_所在地_都市その他の情報_英語='"No. 99 Binjiang Road, Dandong,"', その他の情報="(original script: 丹东灰鹭贸易)"),
    _mof_row(区分="17", 番号="017-000002", 告示日付="2016.5.19", 個人_団体="個人", 氏名_日本語="テスト・オカフォー", 氏名_英語="Test OKAFOR", 生年月日="1971/3/11; 1972年", 国籍_英語="Nigeria", 旅券番号="ナイジェリア旅券 A1234567（2024年8月7日に発行）"),
]) + "\n"  # fmt: skip

SECO = """<?xml version="1.0" encoding="UTF-8"?><swiss-sanctions-list list-type="whole-list" date="2026-11-20">
<sanctions-program ssid="900" version-date="2016-05-18"><program-key lang="ger">Nordkorea</program-key><program-key lang="eng">North Korea</program-key>
<program-name lang="eng">Ordinance of 18 May 2016</program-name><sanctions-set ssid="11" lang="eng">article 9</sanctions-set><sanctions-set ssid="11" lang="ger">Artikel 9</sanctions-set><origin>UN</origin></sanctions-program>
<target ssid="55"><sanctions-set-id>11</sanctions-set-id><foreign-identifier>KPe.999</foreign-identifier><entity><identity ssid="56" main="true"><name ssid="57" name-type="primary-name" quality="good" lang="eng">
<name-part order="1" name-part-type="whole-name"><value>GREY HERON TRADING</value><spelling-variant lang="CHI" script="HANI" spelling-variant-type="not-defined">丹东灰鹭贸易</spelling-variant></name-part></name>
<name ssid="59" name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>HERON</value></name-part></name>
<address ssid="61" place-id="7" quality="good"><address-details>No. 99 Binjiang Road</address-details></address></identity><other-information ssid="62">Registration number: 210600004</other-information></entity>
<modification modification-type="amended" enactment-date="2018-06-25" publication-date="2018-06-25" effective-date="2018-06-25"><added><identity ssid="56"><name><name-part order="1"><value>OLD COPY</value></name-part></name></identity></added></modification>
<modification modification-type="listed" enactment-date="2016-05-18" publication-date="2016-05-19" effective-date="2016-05-19"/></target>
<target ssid="58"><sanctions-set-id>11</sanctions-set-id><individual sex="male"><identity ssid="70" main="true"><name ssid="71" name-type="primary-name" quality="good" lang="eng">
<name-part order="1" name-part-type="family-name"><value>Okafor</value><spelling-variant lang="RUS" script="CYRL">Окафор</spelling-variant></name-part>
<name-part order="2" name-part-type="given-name"><value>Test</value><spelling-variant lang="ENG" script="LATN">Tesst</spelling-variant><spelling-variant lang="RUS" script="CYRL">Тест</spelling-variant></name-part>
<name-part order="0" name-part-type="title"><value>General</value></name-part></name><day-month-year day="11" month="3" year="1971"/><nationality ssid="72"><country iso-code="NG">Nigeria</country></nationality>
<identification-document ssid="73" document-type="passport"><number>A1234567</number><issuer code="NG">Nigeria</issuer></identification-document></identity></individual>
<modification modification-type="listed" effective-date="2016-05-19"/></target>
<target ssid="60"><sanctions-set-id>11</sanctions-set-id><object object-type="vessel"><identity ssid="81" main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>GREY HERON 7</value></name-part></name></identity>
<relation ssid="83" target-id="55" relation-type="related-to"/><other-information ssid="82">IMO Number: 8518780</other-information></object><modification modification-type="listed" effective-date="2016-05-19"/></target>
<target ssid="66"><sanctions-set-id>11</sanctions-set-id><entity><identity><name name-type="primary-name"><name-part order="1"><value>LONG GONE LTD</value></name-part></name></identity></entity>
<modification modification-type="de-listed" enactment-date="2016-02-29" publication-date="2016-03-01" effective-date="2016-03-01"/><modification modification-type="listed" effective-date="2011-02-01"/></target>
<place ssid="7"><location>Dandong</location><country iso-code="CN">China</country></place></swiss-sanctions-list>"""

ENTITY_COLUMNS = (
    "Source List,Entity Number,SDN Type,Programs,Name,Title,Address,City,State/Province,Postal Code,Country,Federal Register Notice,Effective Date,Date Lifted/Waived/Expired,Standard Order,License Requirement,"
    "License Policy,Call Sign,Vessel Type,Gross Tonnage,Gross Register Tonnage,Vessel Flag,Vessel Owner,Remarks/Notes,Address Number,Address Remarks,Alternate Number,Alternate Type,Alternate Name,Alternate Remarks,Web Link"
)
ENTITY_CSV = f"""{ENTITY_COLUMNS}
EL,,,,"GREY HERON TRADING; and any successor, sub-unit, or subsidiary thereof",,No. 99 Binjiang Road,Dandong,,,China,81 FR 99999,05/19/2016,,,For all items,Presumption of denial,,,,,,,,,,,,"a.k.a., HERON GENERAL TRADING",,
EL,,,,"GREY HERON TRADING; and any successor, sub-unit, or subsidiary thereof",,Unit 9,Shenyang,,,China,81 FR 99999,05/19/2016,,,For all items,Presumption of denial,,,,,,,,,,,,HERON WORKS,,
"""

OPENSANCTIONS = '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"\n"NK-1","Company","GREY HERON TRADING","HERON GENERAL TRADING;""GREY; HERON""","","cn","No. 99 Binjiang Road, Dandong","IMO5342883","DPRK","","","KP","Test","2016-05-19","2026-11-20","2026-11-20"\n"W-1","CryptoWallet","0x098b716b8aaf21512996dc57eb0615e2383e2f96","","","","","","","","","","Test","2016-05-19","2026-11-20","2026-11-20"\n'

FTM = '{"id": "NK-1", "caption": "GREY HERON TRADING", "schema": "Company", "target": true, "last_change": "2026-11-20", "properties": {"name": ["GREY HERON TRADING"], "weakAlias": ["HERON"], "country": ["cn"], "address": ["No. 99 Binjiang Road, Dandong"], "swiftBic": ["GRHRKPPY"]}}\n{"id": "A-1", "schema": "Address", "properties": {"full": ["x"]}}\n'

HOUSE = 'name,type,country,id,aliases,address,imo\nGREY HERON TRADING,organisation,China,H-1,HERON GENERAL TRADING,"No. 99 Binjiang Road, Dandong",\nGREY HERON 7,vessel,KP,H-2,,,8518780\n'

SINGLE = {
    "sdn.xml": SDN_XML, "sdn_advanced.xml": ADVANCED, "un.xml": UN, "eu.xml": EU_XML, "eu.csv": EU_CSV, "uk.csv": UK_CSV, "uk.xml": UK_XML, "consolidated.csv": CSL_CSV,
    "consolidated.json": CSL_JSON, "dpl.txt": DENIED, "shisantouketsu20261120.csv": MOF, "seco.xml": SECO, "entity_list.csv": ENTITY_CSV, "targets.simple.csv": OPENSANCTIONS, "entities.ftm.json": FTM, "house.csv": HOUSE,
}  # fmt: skip
"""Every form that is one file, by a file name."""


def lay(folder: Path, **changes: str) -> dict[str, Path]:
    """All samples as files in a folder; those named (dots as underscores) with other text."""
    written = {}
    for name, text in {**OFAC, **SINGLE}.items():
        written[name] = folder / name
        written[name].write_bytes(changes.get(name.replace(".", "_"), text).encode("utf-8"))
    return written
