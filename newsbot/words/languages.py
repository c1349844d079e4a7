"""Words that tell a language from its neighbours: the commonest short ones, a row a language.

    COMMON["de"] -> frozenset of words, lower case

Only languages in Latin, Cyrillic, Arabic or Devanagari script need a row: other scripts tell by themselves.
Words that neighbours share are left in; what counts is how many of a row a text has.
"""

from collections.abc import Mapping
from types import MappingProxyType

_ROWS = {
    "en": "the of and to in is that for it was on with as be by this are from at have not but he which you or his "
    "had an they will has been their who its would about more",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei einer um am sind noch wie einem über",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son "
    "aux cette mais ont été ou comme leur d l",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este "
    "porque esta entre cuando muy sin sobre también",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou "
    "quando muito nos já eu também pelo pela é são",
    "it": "di e il la che in a per un del è non una si con i da al le della sono come più dei anche lo nel ha alla "
    "gli delle ma dal questo nella essere stato suo",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar heeft uit "
    "hij over nog wordt dit die worden werd ze meer",
    "sv": "och i att det som en på är av för med den till har inte om ett han men var jag sig från så kan när ut "
    "eller hade de vi under också efter",
    "no": "og i det som en på er av for med til at har ikke den om et han men var seg fra så kan når ut eller hadde "
    "de vi også etter ble blir",
    "da": "og i det som en på er af for med til at har ikke den om et han men var sig fra så kan når ud eller havde "
    "de vi også efter blev bliver være",
    "fi": "ja on ei että se oli hän myös mutta kun ovat joka jos niin kuin mukaan ole sen sekä vain nyt mitä hänen "
    "olla vielä tai ollut jo voi kanssa",
    "pl": "i w na z się nie do to jest że o a jak po od za są przez co ale dla tym był które być już który ma tak "
    "może jego oraz czy",
    "cs": "a se v na je že s z do o i to k ve pro za by ale si po jsou jako jeho od které však který bylo byl jsem "
    "aby také už podle",
    "sk": "a sa v na je že s z do o aj to k vo pre za by ale si po sú ako jeho od ktoré však ktorý bolo bol som aby "
    "už podľa",
    "hu": "a az és hogy nem is egy ez volt de meg csak már el még mint van azt ki ha vagy lehet szerint minden "
    "amely magyar után között",
    "ro": "de și în a la cu pe că nu o din care un mai să este pentru se sunt au fost ca o al lui dar ale prin după "
    "această",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ama var o mi olduğu ki değil ise "
    "her oldu göre türkiye",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan ke juga oleh adalah tersebut ada mereka bisa "
    "telah karena saat kepada atau sebagai sudah",
    "ms": "yang dan di dengan untuk dari pada ini itu tidak dalam akan ke juga oleh adalah tersebut ada mereka boleh "
    "telah kerana kepada atau sebagai beliau daripada katanya",
    "vi": "và của là có được cho các một trong không những người với đã này khi từ để về năm cũng đến tại ra nhiều "
    "vào đó sẽ ông",
    "ca": "de la i a el que en per les els un una amb del es dels no al ha és com més però seva aquest aquesta són "
    "també seu pel",
    "hr": "i u je na se da za od su s a o što kao ne iz koji nije bi će sam ali to te po samo više nakon koje",
    "sl": "in v je na se da za so z ki pa po tudi s bi ne kot o ni iz bo še pri ali več do med ter",
    "lt": "ir į kad iš su yra tai kaip ne o už bet dėl jo jau taip buvo ar pagal apie prie metų bus jis",
    "lv": "un ir ka no uz ar par kas bet arī lai tas nav kā pēc gada bija vai tā līdz ne gan tika",
    "et": "ja on ei et see oli ka kui mis aga oma ta nii või ning kes veel siis olid pole üks pärast tema seda",
    "sq": "e të në dhe me për një që nga se është si nuk janë ka ai kjo por do tij më këtë",
    "sw": "ya na wa kwa ni katika za la kuwa hiyo cha hii huo pia baada kama alisema hayo watu lakini",
    "tl": "ang ng sa na mga at ay ni si para hindi nang ito siya kay niya may din ko pa isang",
    "ru": "и в не на что с по он это как из к за но от его для а у был о так же бы то все только было",
    "uk": "і в не на що з до та це як за у про від його для а але був й які також під вже так або ще буде",
    "bg": "и на да в за се от с е по не че са ще това като си до но а ще при след или към беше",
    "sr": "и у је на се да за од су са о што као не из који није би ће али то по само више након",
    "mk": "и на да во за се од со е не дека што ќе го ги ја ова како тоа но при според",
    "be": "і ў не на што з да гэта як за у пра ад яго для а але быў таксама які пры яны",
    "kk": "және мен бұл үшін деп бір да де осы болды бойынша туралы еді бар жылы",
    "ar": "في من على إلى أن عن التي الذي هذا مع ما لا كان هذه أو بعد بين قد كما وقال ذلك",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می شده",
    "ur": "کے میں کی ہے اور سے کا کو اس نے پر یہ کہ بھی ہیں ایک تھا کر",
    "hi": "के में की है और से का को इस ने पर यह कि भी हैं एक था कर",
    "mr": "आणि आहे या च्या हे तर केली आहेत होते मध्ये असे ते ही होता",
    "ne": "को छ मा र हो पनि यो गर्न भएको लाई गरेको तथा",
}

COMMON: Mapping[str, frozenset[str]] = MappingProxyType({code: frozenset(row.split()) for code, row in _ROWS.items()})
"""ISO 639-1 -> the language's commonest short words, lower case."""
