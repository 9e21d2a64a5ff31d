//! The painting mode and the strategies in words.

use crate::text::{En, Pt};

/// The words of painting.
pub trait PaintingText {
    /// Opens the painting mode.
    fn paint(&self) -> &'static str;
    /// Ends it.
    fn paint_done(&self) -> &'static str;
    /// The palette.
    fn paint_title(&self) -> &'static str;
    /// How to paint.
    fn paint_note(&self) -> &'static str;
    /// What becomes of the map.
    fn paint_kept(&self) -> &'static str;
    /// The map in force looks at R, F and M on their own.
    fn paint_projected(&self) -> &'static str;
    /// The choice of segment to paint with.
    fn brushes(&self) -> &'static str;
    /// Makes another segment.
    fn add_segment(&self) -> &'static str;
    /// Field of a name.
    fn segment_name(&self) -> &'static str;
    /// Choice of a colour.
    fn segment_colour(&self) -> &'static str;
    /// Field of a strategy.
    fn segment_strategy_field(&self) -> &'static str;
    /// The name is empty.
    fn name_missing(&self) -> &'static str;
    /// The name is another segment’s.
    fn name_taken(&self) -> &'static str;
    /// There is no room for another.
    fn map_full(&self) -> &'static str;
    /// Makes the strategies editable.
    fn edit_strategies(&self) -> &'static str;
    /// Ends that.
    fn edit_strategies_done(&self) -> &'static str;
    /// A new segment's name.
    fn new_segment(&self, number: usize) -> String;
    /// A colour of the palette, by its place.
    fn colour(&self, place: u8) -> &'static str;
    /// Deletes a segment; its cells are the heir's.
    fn delete_segment(&self, heir: &str) -> String;
    /// The strategy of a segment.
    fn strategy_of(&self, segment: &str) -> String;
    /// The brush has this colour now.
    fn brush_is(&self, segment: &str) -> String;
}

impl PaintingText for Pt {
    fn paint(&self) -> &'static str {
        "Pintar a grade"
    }

    fn paint_done(&self) -> &'static str {
        "Concluir a pintura"
    }

    fn paint_title(&self) -> &'static str {
        "Pintar a grade"
    }

    fn paint_note(&self) -> &'static str {
        "escolha um segmento e pinte as células: clique, arraste, ou setas e Enter"
    }

    fn paint_kept(&self) -> &'static str {
        "O mapa fica como “Seu mapa”; cada célula tem sempre um só segmento. Tudo pode ser desfeito."
    }

    fn paint_projected(&self) -> &'static str {
        "Este mapa olha R, F e M em separado. Ao pintar, ele passa a ter um segmento por célula de R e FM: cada \
         célula começa com o segmento da maioria dos clientes dela."
    }

    fn brushes(&self) -> &'static str {
        "Segmento do pincel"
    }

    fn add_segment(&self) -> &'static str {
        "Novo segmento"
    }

    fn segment_name(&self) -> &'static str {
        "Nome"
    }

    fn segment_colour(&self) -> &'static str {
        "Cor"
    }

    fn segment_strategy_field(&self) -> &'static str {
        "Estratégia"
    }

    fn name_missing(&self) -> &'static str {
        "o segmento precisa de um nome"
    }

    fn name_taken(&self) -> &'static str {
        "outro segmento já tem este nome"
    }

    fn map_full(&self) -> &'static str {
        "o mapa já tem 32 segmentos"
    }

    fn edit_strategies(&self) -> &'static str {
        "Editar estratégias"
    }

    fn edit_strategies_done(&self) -> &'static str {
        "Concluir estratégias"
    }

    fn new_segment(&self, number: usize) -> String {
        format!("Segmento {number}")
    }

    fn colour(&self, place: u8) -> &'static str {
        const NAMES: [&str; 10] = [
            "verde-escuro",
            "azul",
            "azul-claro",
            "amarelo-claro",
            "turquesa-claro",
            "ocre",
            "areia",
            "vinho",
            "vermelho",
            "cinza",
        ];
        NAMES.get(usize::from(place)).copied().unwrap_or_default()
    }

    fn delete_segment(&self, heir: &str) -> String {
        format!("Apagar; as células passam para {heir}")
    }

    fn strategy_of(&self, segment: &str) -> String {
        format!("Estratégia: {segment}")
    }

    fn brush_is(&self, segment: &str) -> String {
        format!("Pincel: {segment}")
    }
}

impl PaintingText for En {
    fn paint(&self) -> &'static str {
        "Paint the grid"
    }

    fn paint_done(&self) -> &'static str {
        "Finish painting"
    }

    fn paint_title(&self) -> &'static str {
        "Paint the grid"
    }

    fn paint_note(&self) -> &'static str {
        "choose a segment and paint the cells: click, drag, or arrows and Enter"
    }

    fn paint_kept(&self) -> &'static str {
        "The map is kept as “Your map”; each cell always has exactly one segment. Everything can be undone."
    }

    fn paint_projected(&self) -> &'static str {
        "This map looks at R, F and M separately. When painted it gets one segment for each cell of R and FM: \
         each cell begins with the segment of most of its customers."
    }

    fn brushes(&self) -> &'static str {
        "Segment of the brush"
    }

    fn add_segment(&self) -> &'static str {
        "New segment"
    }

    fn segment_name(&self) -> &'static str {
        "Name"
    }

    fn segment_colour(&self) -> &'static str {
        "Colour"
    }

    fn segment_strategy_field(&self) -> &'static str {
        "Strategy"
    }

    fn name_missing(&self) -> &'static str {
        "the segment needs a name"
    }

    fn name_taken(&self) -> &'static str {
        "another segment has this name"
    }

    fn map_full(&self) -> &'static str {
        "the map has 32 segments already"
    }

    fn edit_strategies(&self) -> &'static str {
        "Edit strategies"
    }

    fn edit_strategies_done(&self) -> &'static str {
        "Finish strategies"
    }

    fn new_segment(&self, number: usize) -> String {
        format!("Segment {number}")
    }

    fn colour(&self, place: u8) -> &'static str {
        const NAMES: [&str; 10] = [
            "dark green",
            "blue",
            "light blue",
            "pale yellow",
            "pale turquoise",
            "ochre",
            "sand",
            "maroon",
            "red",
            "grey",
        ];
        NAMES.get(usize::from(place)).copied().unwrap_or_default()
    }

    fn delete_segment(&self, heir: &str) -> String {
        format!("Delete; its cells go to {heir}")
    }

    fn strategy_of(&self, segment: &str) -> String {
        format!("Strategy: {segment}")
    }

    fn brush_is(&self, segment: &str) -> String {
        format!("Brush: {segment}")
    }
}
