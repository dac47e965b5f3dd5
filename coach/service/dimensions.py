"""Which differences a pair is likely to talk about, from the words that describe it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coach.domain.terms import Dimension

MOST = 3

_WORDS: Mapping[Dimension, str] = {
    Dimension.AGE: r"age|aged|older|younger|young|generations?|ageis[mt]|retire\w*|graduates?"
    r"|apprentices?|early[- ]career|late[- ]career|years? old|grand(?:mother|father)"
    r"|(?:mentee|mentor|director|leader) is [1-7]\d|^[1-7]\d(?=[;,.])",
    Dimension.ETHNICITY: r"ethnic\w*|rac(?:e|ial|is[mt])|black|asian|minoritised|global majority"
    r"|heritage|migrants?|immigrants?|refugees?|of colour|nationalit\w+|trained abroad|born abroad"
    r"|(?:^|came |moved (?:here )?)from (?:[A-Z][a-z]+)(?=[;,.]|$)",
    Dimension.GENDER: r"gender\w*|wom[ae]n|female|men|male|sexis[mt]|girls?",
    Dimension.DISABILITY: r"disab\w+|deaf\w*|blind|hearing|wheelchair\w*|access\w*|captions?"
    r"|captioners?|screen[- ]readers?|chronic\w*|long[- ]term condition\w*|adjustments?",
    Dimension.NEURODIVERSITY: r"neuro(?:divers|diverg)\w*|autis\w+|adhd|dyslexi\w+|dyspraxi\w+",
    Dimension.CLASS: r"class|working[- ]class|socio[- ]?economic|first in (?:my|the|her|his|their)"
    r" family|free school meals|social mobility|council estate|state school|small town|left school"
    r"|schooled in|no degree|night school",
    Dimension.LGBTQ: r"lgbt\w*\+?|gay|lesbian|bisexual|trans|non[- ]binary|queer|same[- ]sex"
    r"|sexualit\w+",
    Dimension.RELIGION: r"religio\w+|faith\w*|muslim\w*|christian\w*|jewish|hindu\w*|sikh\w*"
    r"|prayers?|ramadan|hijab",
    Dimension.ACCENT: r"accents?|dialects?|sounds? like|second language|pronunciation",
    Dimension.CARING: r"car(?:er|ers|ing)|parents?|parental|maternity|paternity|school run"
    r"|childcare|elder(?:ly)? (?:mother|father|parents?)|lone parents?",
    Dimension.WORKING_PATTERN: r"part[- ]time\w*|flexible|shifts?|nights?|hybrid|remote"
    r"|job[- ]shar\w*|four[- ]day|compressed hours|rotas?",
    Dimension.MENTAL_HEALTH: r"mental health|anxiety|depress\w+|burn\w*out|stress leave|bipolar",
    Dimension.MENOPAUSE: r"menopaus\w+|perimenopaus\w+",
    Dimension.INTROVERSION: r"introver\w+|quiet\w*|shy|speak(?:s|ing)? up",
    Dimension.TECHNOLOGY: r"technolog\w+|digital\w*|ai|apps?|software|data|tools?|automation",
    Dimension.POWER: r"power|hierarch\w*|rank|authority|board",
    Dimension.FRONTLINE: r"front[- ]?line|depots?|wards?|shop floor|branch(?:es)?|call centre"
    r"|contact[- ]centre|warehouse|customers?|patients?|store|drivers?|site",
}
_PATTERNS = {
    dimension: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for dimension, words in _WORDS.items()
}


def inferred_dimensions(texts: Sequence[tuple[float, str]]) -> tuple[Dimension, ...]:
    """The one to three differences that weighted texts name most; ``any`` where they name none.

    Each distinct word counts once in each text, times the text's weight.
    """
    scores = {
        dimension: sum(
            weight * len({match.lower() for match in pattern.findall(text)})
            for weight, text in texts
        )
        for dimension, pattern in _PATTERNS.items()
    }
    named = sorted((d for d in scores if scores[d] > 0), key=lambda d: -scores[d])
    best = scores[named[0]] if named else 0.0
    return tuple(d for d in named[:MOST] if scores[d] >= best / 2) or (Dimension.ANY,)
