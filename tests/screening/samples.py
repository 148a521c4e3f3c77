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
<SanctionsEntries><SanctionsEntry ProfileID="901"><EntryEvent><Date><Year>2017</Year><Month>8</Month><Day>22</Day></Date></EntryEvent><SanctionsMeasure><Comment>DPRK4</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>"""

UN = """<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>TEST</FIRST_NAME><SECOND_NAME>OKAFOR</SECOND_NAME>
<UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.999 </REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON><NATIONALITY><VALUE>Nigeria</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>OKA</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>GREY HERON TRADING</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>丹东灰鹭贸易</NAME_ORIGINAL_SCRIPT><COMMENTS1>IMO number: 5342883. SWIFT: GRHRKPPY</COMMENTS1>
<ENTITY_ADDRESS><STREET>No. 99 Binjiang Road</STREET><CITY>Dandong</CITY><COUNTRY>China</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>"""

EU_XML = """<?xml version="1.0"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-20T08:00:00"><sanctionEntity designationDate="2016-05-19" euReferenceNumber="EU.999.1" logicalId="9">
<regulation programme="PRK" publicationDate="2016-05-20"/><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="GREY HERON TRADING" strong="true"/><nameAlias wholeName="HERON" strong="false"/>
<identification identificationTypeCode="regnumber" identificationTypeDescription="Registration Number" number="210600004"/>
<address street="No. 99 Binjiang Road" city="Dandong" countryIso2Code="CN" countryDescription="CHINA"/></sanctionEntity></export>"""

EU_CSV = """fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;Entity_Regulation_Programme;Entity_Regulation_PublicationDate;NameAlias_WholeName;NameAlias_Strong;Address_Street;Address_City;Address_CountryIso2Code;Address_CountryDescription
20/11/2026;9;EU.999.1;E;PRK;2016-05-20;GREY HERON TRADING;true;;;;
20/11/2026;9;EU.999.1;E;PRK;2016-05-20;;;No. 99 Binjiang Road;Dandong;CN;CHINA
20/11/2026;9;EU.999.1;E;PRK;2016-05-20;HERON;false;;;;
"""

UK_HEADER = "Last Updated,Unique ID,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,Address Line 1,Address Line 2,Address Country,Date Designated,Subsidiaries,IMO number,Other Information"
UK_CSV = f"""Report Date: 20-Nov-2026
{UK_HEADER}
20/11/2026,DPR9999,GREY HERON TRADING,,,,,,Primary Name,,丹东灰鹭贸易,DPRK,Entity,No. 99 Binjiang Road,Dandong,China,19/05/2016,(1) BLUE CRANE FINANCE (2) RED CRANE FINANCE,,
20/11/2026,DPR9999,HERON,,,,,,Alias,Low,,DPRK,Entity,,,China,19/05/2016,,,
20/11/2026,DPR9998,GREY HERON 7,,,,,,Primary Name,,,DPRK,Ship,,,,19/05/2016,,IMO8518780,
"""

UK_XML = """<?xml version="1.0"?><Designations><DateGenerated>20/11/2026</DateGenerated><Designation><UniqueID>DPR9999</UniqueID><RegimeName>DPRK</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip>
<DateDesignated>19/05/2016</DateDesignated><Names><Name><Name6>GREY HERON TRADING</Name6><NameType>Primary Name</NameType></Name><Name><Name6>HERON</Name6><NameType>Alias</NameType><AliasStrength>Low</AliasStrength></Name></Names>
<Addresses><Address><AddressLine1>No. 99 Binjiang Road</AddressLine1><AddressLine2>Dandong</AddressLine2><AddressCountry>China</AddressCountry></Address></Addresses></Designation></Designations>"""

CSL_HEADER = "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids"
CSL_CSV = f"""{CSL_HEADER}
a1,Entity List (EL) - Bureau of Industry and Security,77,,,"GREY HERON TRADING; and any successor, sub-unit, or subsidiary thereof",,"No. 99 Binjiang Road, Dandong, CN",,2016-05-19,,,For all items,,,,,,,,,,HERON GENERAL TRADING,,,,,,"SWIFT/BIC, GRHRKPPY"
"""
CSL_JSON = '{"total": 1, "results": [{"id": "a1", "source": "Entity List (EL) - Bureau of Industry and Security", "entity_number": 77, "type": null, "programs": [], "name": "GREY HERON TRADING", "addresses": [{"address": "No. 99 Binjiang Road", "city": "Dandong", "state": null, "postal_code": null, "country": "CN"}], "alt_names": ["HERON GENERAL TRADING"], "ids": [{"type": "SWIFT/BIC", "number": "GRHRKPPY"}], "start_date": "2016-05-19"}]}'

DENIED = '"Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t"Effective_Date"\t"Expiration_Date"\t"Standard_Order"\t"Last_Update"\t"Action"\t"FR_Citation"\n"GREY HERON TRADING INC"\t"NO. 99 BINJIANG ROAD"\t"DANDONG"\t""\t"CN"\t""\t"05/19/2016"\t"05/19/2036"\t"Y"\t"2026-11-20"\t""\t"81 F.R. 99999"\n'

MOF = "告示日,日本語表記,英語表記,別名,住所,生年月日,国籍\n2016年5月19日,グレー・ヘロン商会,GREY HERON TRADING,HERON；GREY HERON（旧称：WHITE；BLACK）,中国丹東市浜江路99号,,中国\n"

SECO = """<?xml version="1.0"?><swiss-sanctions-list date="2026-11-20"><sanctions-program ssid="1"><program-key lang="eng">DPRK</program-key><sanctions-set ssid="11" lang="eng">x</sanctions-set></sanctions-program>
<target ssid="55" sanctions-set-id="11"><entity><identity ssid="56" main="true"><name ssid="57" name-type="primary-name" quality="good"><name-part ssid="58" order="1" name-part-type="whole-name"><value>GREY HERON TRADING</value>
<spelling-variant lang="zho">丹东灰鹭贸易</spelling-variant></name-part></name><name ssid="59" name-type="alias" quality="low"><name-part ssid="60" order="1"><value>HERON</value></name-part></name>
<address ssid="61" place-id="7" main="true"><address-details>No. 99 Binjiang Road</address-details></address></identity></entity><modification modification-type="listed" effective-date="2016-05-19"/></target>
<target ssid="66" sanctions-set-id="11"><entity><identity><name name-type="primary-name"><name-part><value>LONG GONE LTD</value></name-part></name></identity></entity><modification modification-type="de-listed"/></target>
<place ssid="7"><location>Dandong</location><country iso-code="CN">China</country></place></swiss-sanctions-list>"""

OPENSANCTIONS = '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"\n"NK-1","Company","GREY HERON TRADING","HERON GENERAL TRADING;""GREY; HERON""","","cn","No. 99 Binjiang Road, Dandong","IMO5342883","DPRK","","","KP","Test","2016-05-19","2026-11-20","2026-11-20"\n'

FTM = '{"id": "NK-1", "caption": "GREY HERON TRADING", "schema": "Company", "target": true, "last_change": "2026-11-20", "properties": {"name": ["GREY HERON TRADING"], "weakAlias": ["HERON"], "country": ["cn"], "address": ["No. 99 Binjiang Road, Dandong"], "swiftBic": ["GRHRKPPY"]}}\n{"id": "A-1", "schema": "Address", "properties": {"full": ["x"]}}\n'

HOUSE = 'name,type,country,id,aliases,address,imo\nGREY HERON TRADING,organisation,China,H-1,HERON GENERAL TRADING,"No. 99 Binjiang Road, Dandong",\nGREY HERON 7,vessel,KP,H-2,,,8518780\n'

SINGLE = {
    "sdn.xml": SDN_XML, "sdn_advanced.xml": ADVANCED, "un.xml": UN, "eu.xml": EU_XML, "eu.csv": EU_CSV, "uk.csv": UK_CSV, "uk.xml": UK_XML, "consolidated.csv": CSL_CSV,
    "consolidated.json": CSL_JSON, "dpl.txt": DENIED, "shisantouketsu20261120.csv": MOF, "seco.xml": SECO, "targets.simple.csv": OPENSANCTIONS, "entities.ftm.json": FTM, "house.csv": HOUSE,
}  # fmt: skip
"""Every form that is one file, by a file name."""


def lay(folder: Path, **changes: str) -> dict[str, Path]:
    """All samples as files in a folder; those named (dots as underscores) with other text."""
    written = {}
    for name, text in {**OFAC, **SINGLE}.items():
        written[name] = folder / name
        written[name].write_bytes(changes.get(name.replace(".", "_"), text).encode("utf-8"))
    return written
