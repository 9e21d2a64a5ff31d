//! The words of the privacy panel. The facts come from the browser; what is promised here must be true of it.

use super::{En, Pt};

/// How the attempt to send something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Not made.
    NotMade,
    /// Under way.
    UnderWay,
    /// The browser refused it by the page's policy.
    Blocked,
    /// It failed, and the policy was not what stopped it.
    Failed,
    /// It was let out.
    LetOut,
}

/// The words of the privacy panel.
pub trait ProofText {
    /// Its title.
    fn proof_title(&self) -> &'static str;
    /// After the number of requests.
    fn proof_requests(&self, count: u64) -> &'static str;
    /// The policy.
    fn proof_policy(&self) -> &'static str;
    /// There is one, or not.
    fn proof_policy_state(&self, found: Option<&str>) -> &'static str;
    /// What to make of there being none.
    fn proof_policy_missing(&self) -> &'static str;
    /// The attempt to send.
    fn proof_attempt(&self) -> &'static str;
    /// How it went.
    fn proof_attempt_state(&self, attempt: Attempt) -> &'static str;
    /// Makes it.
    fn proof_try(&self) -> &'static str;
    /// What the attempt does.
    fn proof_try_hint(&self) -> &'static str;
    /// The connection.
    fn proof_connection(&self) -> &'static str;
    /// On.
    fn proof_online(&self) -> &'static str;
    /// Off.
    fn proof_offline(&self) -> &'static str;
    /// Cookies and trackers.
    fn proof_cookies(&self) -> &'static str;
    /// None.
    fn proof_none(&self) -> &'static str;
    /// What stays in the browser when the page is closed.
    fn proof_kept(&self) -> &'static str;
    /// Language and theme.
    fn proof_kept_what(&self) -> &'static str;
    /// Saves the page as a file.
    fn proof_save(&self) -> &'static str;
    /// The name of that file.
    fn proof_file_name(&self) -> &'static str;
    /// What a saved page is good for.
    fn proof_save_hint(&self) -> &'static str;
    /// The title of what the policy does not stop.
    fn proof_limits(&self) -> &'static str;
    /// What the policy does not stop.
    fn proof_limit_list(&self) -> [&'static str; 4];
}

impl ProofText for Pt {
    fn proof_title(&self) -> &'static str {
        "Prove você mesmo"
    }
    fn proof_requests(&self, count: u64) -> &'static str {
        if count == 1 {
            "requisição de rede desde que você abriu esta página"
        } else {
            "requisições de rede desde que você abriu esta página"
        }
    }
    fn proof_policy(&self) -> &'static str {
        "Política em vigor"
    }
    fn proof_policy_state(&self, found: Option<&str>) -> &'static str {
        if found.is_some() { "ativa" } else { "ausente" }
    }
    fn proof_policy_missing(&self) -> &'static str {
        "Esta cópia foi aberta sem a política que bloqueia a rede. Use o arquivo publicado."
    }
    fn proof_attempt(&self) -> &'static str {
        "Tentativa de envio"
    }
    fn proof_attempt_state(&self, attempt: Attempt) -> &'static str {
        match attempt {
            Attempt::NotMade => "ainda não feita",
            Attempt::UnderWay => "em curso",
            Attempt::Blocked => "bloqueada pelo navegador",
            Attempt::Failed => "falhou, mas não pela política",
            Attempt::LetOut => "saiu: não use esta cópia",
        }
    }
    fn proof_try(&self) -> &'static str {
        "Tentar enviar"
    }
    fn proof_try_hint(&self) -> &'static str {
        "A página tenta buscar uma imagem fora daqui, como faz um rastreador. O navegador anota a recusa no console."
    }
    fn proof_connection(&self) -> &'static str {
        "Conexão deste computador"
    }
    fn proof_online(&self) -> &'static str {
        "ligada — pode desligar"
    }
    fn proof_offline(&self) -> &'static str {
        "desligada"
    }
    fn proof_cookies(&self) -> &'static str {
        "Cookies e rastreadores"
    }
    fn proof_none(&self) -> &'static str {
        "nenhum"
    }
    fn proof_kept(&self) -> &'static str {
        "O que fica ao fechar"
    }
    fn proof_kept_what(&self) -> &'static str {
        "só idioma e tema"
    }
    fn proof_save(&self) -> &'static str {
        "Salvar esta página"
    }
    fn proof_file_name(&self) -> &'static str {
        "regua.html"
    }
    fn proof_save_hint(&self) -> &'static str {
        "A Régua é um único arquivo HTML. Salve, desligue a internet e abra com dois cliques: tudo continua funcionando."
    }
    fn proof_limits(&self) -> &'static str {
        "O que isto não impede"
    }
    fn proof_limit_list(&self) -> [&'static str; 4] {
        [
            "extensões do navegador, que podem ler qualquer página",
            "quem tiver acesso às listas que você baixar",
            "capturas de tela e quem olha por cima do seu ombro",
            "links que levam a outra página: a Régua não tem nenhum",
        ]
    }
}

impl ProofText for En {
    fn proof_title(&self) -> &'static str {
        "Prove it yourself"
    }
    fn proof_requests(&self, count: u64) -> &'static str {
        if count == 1 {
            "network request since you opened this page"
        } else {
            "network requests since you opened this page"
        }
    }
    fn proof_policy(&self) -> &'static str {
        "Policy in force"
    }
    fn proof_policy_state(&self, found: Option<&str>) -> &'static str {
        if found.is_some() { "active" } else { "missing" }
    }
    fn proof_policy_missing(&self) -> &'static str {
        "This copy was opened without the policy that blocks the network. Use the published file."
    }
    fn proof_attempt(&self) -> &'static str {
        "Attempt to send"
    }
    fn proof_attempt_state(&self, attempt: Attempt) -> &'static str {
        match attempt {
            Attempt::NotMade => "not made yet",
            Attempt::UnderWay => "under way",
            Attempt::Blocked => "blocked by the browser",
            Attempt::Failed => "failed, though not by the policy",
            Attempt::LetOut => "it got out: do not use this copy",
        }
    }
    fn proof_try(&self) -> &'static str {
        "Try to send"
    }
    fn proof_try_hint(&self) -> &'static str {
        "The page tries to fetch an image from elsewhere, as a tracker does. The browser notes the refusal in its console."
    }
    fn proof_connection(&self) -> &'static str {
        "This computer’s connection"
    }
    fn proof_online(&self) -> &'static str {
        "on — you may turn it off"
    }
    fn proof_offline(&self) -> &'static str {
        "off"
    }
    fn proof_cookies(&self) -> &'static str {
        "Cookies and trackers"
    }
    fn proof_none(&self) -> &'static str {
        "none"
    }
    fn proof_kept(&self) -> &'static str {
        "What stays after closing"
    }
    fn proof_kept_what(&self) -> &'static str {
        "language and theme only"
    }
    fn proof_save(&self) -> &'static str {
        "Save this page"
    }
    fn proof_file_name(&self) -> &'static str {
        "regua.html"
    }
    fn proof_save_hint(&self) -> &'static str {
        "Régua is a single HTML file. Save it, turn the internet off and open it with a double click: everything still works."
    }
    fn proof_limits(&self) -> &'static str {
        "What this does not stop"
    }
    fn proof_limit_list(&self) -> [&'static str; 4] {
        [
            "browser extensions, which can read any page",
            "whoever can open the lists that you download",
            "screenshots and people looking over your shoulder",
            "links to other pages: Régua has none",
        ]
    }
}
