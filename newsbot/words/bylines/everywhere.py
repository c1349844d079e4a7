"""Words of bylines that belong to no row: agencies, small words in names, languages without a row."""

from newsbot.words.bylines.model import listed

AGENCIES = frozenset(
    listed("""
    reuters, afp, ap, associated press, the associated press, dpa, dpa-afx, apa, sda, keystone-sda, ats, sid,
    epd, kna, kathpress, afx, upi, united press international, bloomberg, bloomberg news, pa media,
    press association, aap, the canadian press, canadian press, efe, agencia efe, europa press, ansa, adnkronos,
    agi, askanews, lusa, agência brasil, agence france-presse, agence france presse, belga, anp, ntb, tt,
    ritzau, stt, pap, čtk, ctk, mti, tass, ria novosti, interfax, тасс, риа новости, интерфакс, рбк, укринформ,
    унн, xinhua, kyodo, kyodo news, jiji, jiji press, yonhap, yonhap news, yonhap news agency, newsis, kcna,
    anadolu, anadolu agency, anadolu ajansı, aa, pti, ani, ians, wam, spa, irna, bernama, antara, vna, 연합뉴스,
    뉴시스, 뉴스1, 조선중앙통신, 新华社, 新華社, 中新社, 中国新闻社, 中央社, 法新社, 路透社, 美联社, 共同通信,
    共同, 共同通信社, 時事, 時事通信, 時事通信社, ロイター, رويترز, أ ف ب, أ.ف.ب, فرانس برس, د ب أ, وكالات,
    الأناضول, قنا, واس
""")
)
"""News agencies of the world as bylines print them."""

PARTICLES = frozenset(
    listed("""
    de, van, von, der, den, del, della, di, da, do, das, la, le, dos, du, des, bin, ibn, bint, al, el, zu, zur,
    ten, ter, te, y, e, i, af, av, st., 't, d', 'n, op, het, zum, vom, und, los, las, san, abu, ben, ul, ur, v.,
    v, mc, à, o
""")
)
"""Small words inside names, which are printed lower case in many languages."""

ELSEWHERE = listed("""
    door, af, av, przez, yazan, skrevet av, skriven av, skrevet af, geschreven door, auteur, autor,
    kirjoittanut, napsal, napsala, autorius, penulis, oleh, bởi, tác giả, autorzy, tekst, text, συντάκτης,
    autorka, szerző, författare, forfatter
""")
"""Openers of languages that have no row."""

ELSEWHERE_JOINTS = listed("og, och, oraz, i, ja, és, ve, en, dan, și, та, і, και, và, a")
"""Words for "and" of languages that have no row."""
