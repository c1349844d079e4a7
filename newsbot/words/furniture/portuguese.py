"""Page furniture in Portuguese."""

from newsbot.words.furniture.model import Furniture, framed, listed

PT = Furniture(
    photo=listed("""
        foto, fotos, fotografia, imagem, imagens, crédito, créditos, ilustração, foto de arquivo
    """),
    featured=listed("""
        imagem destacada, imagem de destaque, foto de capa, imagem de capa
    """),
    newsletter=(
        r"(?:assine|inscreva-se|subscreva|cadastre-se|receba)\b.{0,120}(?:newsletter|boletim|e-?mail|notícias)"
        r"\b.{0,60}",
        "(?:assine|inscreva-se|subscreva)(?: já| agora| aqui)?",
        "(?:a |nossa )*newsletter",
        "siga-nos (?:no |na |em )?.{2,80}",
    ),
    read_more=(
        r"(?:leia|ler|veja|ver|saiba|assista|ouça) (?:também|mais|ainda|a seguir)\b.{0,200}",
        r"(?:leia|veja)\s?:.{0,200}",
        r"continue (?:lendo|a ler)\b.{0,80}",
    ),
    toolbar=(
        "(?:ir|pular|saltar|avançar) para o conteúdo(?: principal)?",
        "(?:compartilhar|compartilhe|partilhar|imprimir|enviar|guardar|salvar|comentar|copiar link|ouvir)"
        "(?: (?:este |o )?artigo| notícia)?",
        "(?:compartilhar|partilhar) (?:no|na|em|por|via) .{2,40}",
        "menu",
        "fechar",
        "(?:buscar|pesquisar|busca|pesquisa)",
        "(?:entrar|sair|login|iniciar sessão)",
        "voltar ao topo",
        r"\d+ comentários?",
        "facebook|twitter|whatsapp|linkedin|telegram",
    ),
    disclaimer=(
        r"(?:as )?opiniões\b[^.]{0,60}\bexpress\w+\b[^.]{0,200}\.",
        r"(?:este|o) (?:artigo|texto) (?:não )?(?:reflete|representa)\b[^.]{0,120}\.",
    ),
    paywall=(
        r"(?:este )?(?:conteúdo|artigo|texto) (?:é )?(?:exclusivo|reservado) (?:para|a|aos) (?:assinantes|"
        r"subscritores)\b.{0,60}",
        r"(?:assine|entre|inicie sessão|cadastre-se) para (?:continuar|ler)\b.{0,80}",
        r"já (?:é|sou) (?:assinante|subscritor)\b.{0,30}",
        r"para continuar (?:lendo|a ler)\b.{0,100}",
        "(?:quer|deseja|gostaria de) (?:continuar (?:lendo|a ler|a leitura)|ler (?:o resto|o texto completo|"
        r"a matéria completa))\s?\?.{0,160}",
        r"quer saber como (?:continua|termina|segue)\s?\?.{0,80}\b(?:assin|experiment|cadastr|subscr).{0,120}",
    ),
    offer=(
        r"(?:teste|experimente|conheça|escolha) (?:a nossa|as nossas|nossas?|a sua|sua)\b.{0,30}"
        r"\bassinaturas?\b.{0,120}",
    ),
    advertisement=framed(
        "(?:publicidade|anúncio|conteúdo patrocinado)",
        "(?:(?:a |o |esta |este )?(?:matéria|notícia|artigo|texto|reportagem|leitura) )?(?:continua|segue|"
        "prossegue|continue)(?: lendo| a ler)? (?:depois|após|abaixo|"
        "a seguir)(?: d?[aoe])?(?: est[ae])? (?:publicidade|anúncio|propaganda)",
    ),
    end=(
        "sobre (?:o autor|a autora|os autores)",
        r"(?:artigos|notícias|conteúdos|posts|matérias) relacionad[oa]s\b.{0,20}",
        "(?:as )?mais lidas|os mais lidos",
        "leia também",
        r"comentários(?: \(?\d+\)?)?",
        "deix(?:e|ar) um comentário",
        "(?:tópicos|temas|tags|etiquetas):?(?: .{0,120})?",
        "©.{0,100}",
        "todos os direitos reservados.{0,40}",
    ),
    older=listed("""
        posts antigos, posts mais antigos, mais antigos, próxima página, página seguinte, próxima, próximo,
        seguinte, ver mais, carregar mais, mais notícias, », ›
    """),
    login=(r"(?:entrar|iniciar sessão|login|cadastro)\b.{0,40}",),
    not_found=(r"(?:erro )?404\b.{0,60}", r"página não (?:encontrada|existe)\b.{0,40}"),
    search=(r"(?:busca|pesquisa|resultados)\b.{0,80}",),
    consent=(r".{0,40}\b(?:cookies|privacidade)\b.{0,40}",),
    common=listed("""
        o, a, de, que, e, do, da, em, um, para, com, não, uma, os, no, se, na, por, mais, as, dos, como, mas, ao,
        das, são, foi, à
    """),
)
