"""Coreference inside a report: whom pronouns, descriptions, abbreviations and parts of names stand for, by code."""

import pytest

from reportedly.coding.actors import load_actor_coder
from tests.conftest import Annotate

ROWS: list[tuple[str, str, int, list[str]]] = [
    ("President Ismail Omar Guelleh of Djibouti flew to Doha. He met investors.", "He", 0, ["DJI/GOV"]),
    ("Prime Minister Andrej Plenković rejected the plan. He will speak to parliament today.", "He", 0, ["HRV/GOV"]),
    ("The Malian army retook Ménaka. It lost nine men.", "It", 0, ["MLI/MIL"]),
    ("Hezbollah fired rockets at Haifa. It said its fighters had hit a base.", "It", 0, ["LBN/REB"]),
    ("Rebels from M23 took Rutshuru. They looted shops.", "They", 0, ["COD/REB"]),
    ("The Kenyan court freed the editor. It ordered police to pay him.", "It", 0, ["KEN/JUD"]),
    ("Chancellor Olaf Scholz met President Emmanuel Macron. He thanked his guest.", "He", 0, ["DEU/GOV"]),
    ("Ethiopian soldiers entered Adwa. They burned homes.", "They", 0, ["ETH/MIL"]),
    ("Kyiv and Moscow swapped prisoners. They agreed to do so again.", "They", 0, ["UKR/GOV", "RUS/GOV"]),
    ("Foreign Minister Tanja Fajon of Slovenia resigned. Her deputy will stay.", "Her", 0, ["SVN/GOV"]),
    ("Russia's defence ministry denied it. It said no drone had crossed.", "It", 0, ["RUS/GOV"]),
    ("The rebel commander Yusuf Adamu surrendered in Nigeria. He had led raids for years.", "He", 0, ["NGA/REB"]),
    ("Al-Shabaab bombed a hotel in Mogadishu. The group said it had killed officers.", "group", 0, ["SOM/REB"]),
    ("Boko Haram freed the girls. The militants had held them for months.", "militants", 0, ["NGA/REB"]),
    ("Norway's foreign ministry summoned the envoy. The ministry gave no reason.", "ministry", 0, ["NOR/GOV"]),
    ("Hungary closed its border. The government said it had no choice.", "government", 0, ["HUN/GOV"]),
    ("The African Union suspended Niger. The bloc demanded a date for elections.", "bloc", 0, ["IGO"]),
    ("The UN children's agency pulled out of Bunia. The agency blamed raids.", "agency", 0, ["UNO"]),
    ("President Hichilema opened a mine. The president praised the miners.", "president", 0, ["ZMB/GOV"]),
    ("Senator Bam Aquino of the Philippines spoke. The senator opposed the bill.", "senator", 0, ["PHL/LEG"]),
    ("Gazprom cut supplies to Moldova. The company cited debts.", "company", 0, ["RUS/BUS"]),
    ("The Muslim Brotherhood named a candidate in Egypt. The movement had been banned.", "movement", 0, ["EGY/OPP"]),
    (
        "Protesters in Tunis threw stones. The demonstrators then marched on parliament.",
        "demonstrators",
        0,
        ["TUN/CVL"],
    ),
    ("Japan protested. The country recalled its envoy.", "country", 0, ["JPN/GOV"]),
    ("Ecuador's attorney general charged a judge. The prosecutor's office gave no name.", "office", 0, ["ECU/JUD"]),
    ("Armenia and Azerbaijan traded fire. Both sides blamed the other.", "sides", 0, ["ARM/GOV", "AZE/GOV"]),
    ("Israel and Hamas agreed to a pause. Both sides said it would hold.", "sides", 0, ["ISR/GOV", "PSE/REB"]),
    (
        "Sudan's army fought the Rapid Support Forces in Omdurman. Both sides claimed gains.",
        "sides",
        0,
        ["SDN/MIL", "SDN/REB"],
    ),
    (
        "India shelled posts in Pakistan. The two countries signed a truce in 2003.",
        "countries",
        0,
        ["IND/GOV", "PAK/GOV"],
    ),
    ("Turkey and Greece hold talks. The two neighbours differ over gas.", "neighbours", 0, ["TUR/GOV", "GRC/GOV"]),
    (
        "Presidents William Ruto and Paul Kagame met. The two leaders signed three deals.",
        "leaders",
        0,
        ["KEN/GOV", "RWA/GOV"],
    ),
    ("Peru and Chile signed a treaty. The two will share water.", "two", 0, ["PER/GOV", "CHL/GOV"]),
    ("Serbia and Kosovo met in Brussels. The sides agreed on number plates.", "sides", 0, ["SRB/GOV", "KOS/GOV"]),
    ("Ukraine and Russia met. The former wants a ceasefire.", "former", 0, ["UKR/GOV"]),
    ("Ukraine and Russia met. The latter wants land.", "latter", 0, ["RUS/GOV"]),
    (
        "Japan, China and South Korea met. The three countries will trade more.",
        "countries",
        0,
        ["JPN/GOV", "CHN/GOV", "KOR/GOV"],
    ),
    (
        "The National Movement for Renewal (NMR), a rebel group in Chad, took the town. The NMR freed prisoners.",
        "NMR",
        1,
        ["TCD/REB"],
    ),
    ("The Ugandan Journalists Association (UJA) sued. UJA lost.", "UJA", 1, ["UGA/SOC"]),
    ("General Mamady Doumbouya seized power in Guinea. Doumbouya promised a vote.", "Doumbouya", 1, ["GIN/GOV"]),
    ("Brigadier Amos Tendai of Zimbabwe fled. Tendai was seen in Zambia.", "Tendai", 1, ["ZWE/MIL"]),
    ("Lawyer Amara Koné sued the state of Mali. Ms Koné lost.", "Koné", 1, ["MLI/SOC"]),
    ("Opposition leader Kizza Besigye was arrested in Uganda. Besigye's wife protested.", "Besigye", 1, ["UGA/OPP"]),
    ("The Lord's Resistance Army raided Obo. The LRA took children.", "LRA", 0, ["IMG/REB"]),
    ("President Gustavo Petro of Colombia spoke. His government will buy land.", "government", 0, ["COL/GOV"]),
    ("Prime Minister Edi Rama flew to Rome. His government denied the report.", "government", 0, ["ALB/GOV"]),
    ("Ukraine said its forces had left the town.", "forces", 0, ["UKR/MIL"]),
    ("Iran denied it. Its foreign ministry called the report a lie.", "ministry", 0, ["IRN/GOV"]),
    ("President Alassane Ouattara spoke on Friday. His army chief was absent.", "chief", 0, ["CIV/MIL"]),
    ("Myanmar's junta shelled a village. Its troops burned the school.", "troops", 0, ["MMR/MIL"]),
    ("The Houthis hit a ship. Their spokesman said more would follow.", "spokesman", 0, ["YEM/REB"]),
    ("President Prabowo Subianto sacked two ministers. His defence minister stays.", "minister", 0, ["IDN/GOV"]),
    ("Defence Secretary John Healey flew to Oslo.", "Healey", 0, ["GBR/GOV"]),
    ("Lithuania's foreign minister, Ona Petraitienė, objected.", "Petraitienė", 0, ["LTU/GOV"]),
    ("Police chief Baraka Mwita of Tanzania resigned.", "Mwita", 0, ["TZA/COP"]),
    ("Bishop Pedro Ocampo of Paraguay prayed.", "Ocampo", 0, ["PRY/REL"]),
    ("Supreme Court judge Lina Rahal of Lebanon quit.", "Rahal", 0, ["LBN/JUD"]),
    ("Former Ghanaian minister Kofi Ansah was jailed.", "Ansah", 0, ["GHA/ELI"]),
    ("Editor Nino Beridze was beaten in Tbilisi.", "Beridze", 0, ["GEO/JRN"]),
    ("Student leader Omar Faye was shot in Dakar.", "Faye", 0, ["SEN/EDU"]),
    (
        "Sudan's army chief and the head of the RSF met in Jeddah. Both men left without a deal.",
        "men",
        0,
        ["SDN/MIL", "SDN/REB"],
    ),
    (
        "Prime Minister Pedro Sánchez hosted King Mohammed VI of Morocco. The two men signed a pact.",
        "men",
        0,
        ["ESP/GOV", "MAR/GOV"],
    ),
    (
        "The presidents of Kenya and Uganda met. The two presidents opened a road.",
        "presidents",
        1,
        ["KEN/GOV", "UGA/GOV"],
    ),
    ("Officials from Iran and Oman met. Both governments want calm.", "governments", 0, ["IRN/GOV", "OMN/GOV"]),
    ("Niger's junta expelled the envoy. The junta accused him of spying.", "junta", 1, ["NER/GOV"]),
    ("A militia shelled Tripoli in Libya. The militia later withdrew.", "militia", 1, ["LBY/PRM"]),
    ("The Mozambican army said rebels had fled. The rebels denied it.", "rebels", 1, ["MOZ/REB"]),
    (
        "Mali's government banned rallies. Opposition parties called the ban illegal. They will march anyway.",
        "They",
        0,
        ["MLI/OPP"],
    ),
    (
        "The World Health Organization warned of cholera. The organisation sent vaccines to Haiti.",
        "organisation",
        0,
        ["UNO"],
    ),
    ("Germany's Social Democrats lost. The party chose a new leader.", "party", 0, ["DEU/PTY"]),
    (
        "The head of Chad's army, General Abakar Daoud, resigned. The general cited his health.",
        "general",
        0,
        ["TCD/MIL"],
    ),
    ("Honduran police freed a banker. Officers raided a house.", "Officers", 0, ["HND/COP"]),
    ("The European Union fined Hungary. It wants the law repealed.", "It", 0, ["EUR"]),
    ("Iran's president, Masoud Pezeshkian, spoke. He blamed Israel.", "He", 0, ["IRN/GOV"]),
    ("Israel's prime minister met President Trump. He praised the president.", "He", 0, ["ISR/GOV"]),
    ("Zelensky met Keir Starmer in London. The British prime minister promised drones.", "minister", 0, ["GBR/GOV"]),
    ("Zelensky met Keir Starmer in London. The Ukrainian president asked for missiles.", "president", 0, ["UKR/GOV"]),
    ("Volodymyr Zelensky left for Paris. The Ukrainian leader will ask for jets.", "leader", 0, ["UKR/GOV"]),
    ("Rwanda denies helping the M23. The rebels hold Goma.", "rebels", 0, ["COD/REB"]),
    (
        "The Kurdistan Workers' Party (PKK) declared a truce. The PKK said its fighters would leave Turkey.",
        "PKK",
        1,
        ["TUR/REB"],
    ),
    ("Its troops shelled the town, Armenia said.", "troops", 0, ["ARM/MIL"]),
    ("In his speech, President Lula of Brazil said he would run.", "he", 0, ["BRA/GOV"]),
    ("Cameroon's information minister, René Sadi, said he knew nothing of it.", "he", 0, ["CMR/GOV"]),
    ("Thailand said Cambodian troops had crossed. Its army fired back.", "army", 0, ["THA/MIL"]),
    ("India and Pakistan exchanged fire. Islamabad said five soldiers had died.", "Islamabad", 0, ["PAK/GOV"]),
    ("Bolivia's Evo Morales was barred. The former president called it a plot.", "president", 0, ["BOL/ELI"]),
    ("Sri Lanka's navy seized two boats. The navy arrested nine fishermen.", "navy", 1, ["LKA/MIL"]),
    ("The opposition Unity Party of Liberia won. The party celebrated in Monrovia.", "party", 0, ["LBR/OPP"]),
    ("Ahmed al-Sharaa flew to Riyadh. Syria's leader met the crown prince.", "leader", 0, ["SYR/GOV"]),
    ("The Taliban freed a teacher. Their government gave no reason.", "government", 0, ["AFG/GOV"]),
    ("Ugandan opposition leader Bobi Wine was held. His party, the NUP, protested.", "party", 0, ["UGA/OPP"]),
    ("Prosecutors in Bogota charged a senator. The senator says they lied.", "they", 0, ["COL/JUD"]),
    ("French troops left Chad. They had been there since 1960.", "They", 0, ["FRA/MIL"]),
    ("Guatemala's congress met. The body voted to strip him of immunity.", "body", 0, ["GTM/LEG"]),
]


@pytest.mark.parametrize(("text", "word", "nth", "codes"), ROWS)
def test_whoever_is_meant_carries_the_code(
    annotate: Annotate, text: str, word: str, nth: int, codes: list[str]
) -> None:
    annotation = annotate(text, published="2025-02-10")
    token = [t.i for t in annotation.tokens if t.text == word][nth]
    assert [a.code for a in load_actor_coder().of(annotation).party(token)] == codes


@pytest.mark.parametrize(
    ("text", "letters", "name"),
    [
        ("The Congo River Alliance (AFC) seized a mine. AFC said it would stay.", "AFC", "Congo River Alliance"),
        ("The Free Lawyers Front, or FLF, sued the state. The FLF won.", "FLF", "Free Lawyers Front"),
        ("The Party of Open Doors (known as POD) split. The POD lost.", "POD", "Party of Open Doors"),
    ],
)
def test_an_abbreviation_has_the_name_that_it_was_told_for(
    annotate: Annotate, text: str, letters: str, name: str
) -> None:
    annotation = annotate(text)
    token = [t.i for t in annotation.tokens if t.text == letters][1]
    assert load_actor_coder().of(annotation).name(token) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The parliament of Kenya met on Monday. The body was found in a ditch.", "body"),
        ("Kenya's former minister spoke. The former farmer laughed.", "former"),
    ],
)
def test_who_is_nobody_known_carries_no_code(annotate: Annotate, text: str, word: str) -> None:
    annotation = annotate(text)
    token = [t.i for t in annotation.tokens if t.text == word][-1]
    assert load_actor_coder().of(annotation).party(token) == ()
