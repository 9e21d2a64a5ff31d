//! What counts as a purchase, how scores are cut, stages, value, portfolios, in version 1.

use super::condition::percent;
use super::map::bins;
use super::words::{currency, word, write as write_word};
use crate::domain::{
    AmountBasis, Currency, Edges, EngagementLimits, IdenticalLines, LifecycleRule, Monetary, Percent, Portfolio,
    Portfolios, Rhythm, Scoring, Scorings, Span, StatusClass, Thresholds, TierSettings, Window, ZeroValue,
};
use crate::project::fields::{Fields, Read, held, list, optional, text, whole};
use crate::project::json::Json;

/// What counts as a purchase.
pub(super) struct Purchases {
    pub(super) status_classes: Vec<(String, StatusClass)>,
    pub(super) currency: Option<Currency>,
    pub(super) amount_basis: Option<AmountBasis>,
    pub(super) identical_lines: IdenticalLines,
    pub(super) zero_value: ZeroValue,
}

/// What parts the stages of the life cycle.
pub(super) struct Stages {
    pub(super) lifecycle: LifecycleRule,
    pub(super) thresholds: Thresholds,
    pub(super) rhythm: Rhythm,
}

pub(super) fn write_purchases(of: &Purchases) -> Json {
    let status = |(status, class): &(String, StatusClass)| {
        Json::fields([("status", status.as_str().into()), ("is", write_word(*class))])
    };
    Json::fields([
        ("statuses", Json::list(&of.status_classes, status)),
        ("currency", of.currency.map(|currency| Json::from(currency.code())).into()),
        ("amount", of.amount_basis.map(write_word).into()),
        ("identical_rows", write_word(of.identical_lines)),
        ("orders_of_zero", write_word(of.zero_value)),
    ])
}

pub(super) fn purchases(json: &Json) -> Read<Purchases> {
    let mut fields = Fields::of(json)?;
    let status = |json: &Json| {
        let mut fields = Fields::of(json)?;
        let status = (fields.take("status", text)?, fields.take("is", word)?);
        fields.done()?;
        Ok(status)
    };
    let purchases = Purchases {
        status_classes: fields.take("statuses", |json| list(json, status))?,
        currency: fields.take("currency", |json| optional(json, currency))?,
        amount_basis: fields.take("amount", |json| optional(json, word))?,
        identical_lines: fields.take("identical_rows", word)?,
        zero_value: fields.take("orders_of_zero", word)?,
    };
    fields.done()?;
    Ok(purchases)
}

pub(super) fn write_rfm(window: Window, monetary: Monetary, scoring: &Scorings) -> Json {
    Json::fields([
        ("window", write_word(window)),
        ("monetary", write_word(monetary)),
        ("recency_days", write_scoring(&scoring.recency)),
        ("frequency_orders", write_scoring(&scoring.frequency)),
        ("monetary_cents", write_scoring(&scoring.monetary)),
    ])
}

pub(super) fn rfm(json: &Json) -> Read<(Window, Monetary, Scorings)> {
    let mut fields = Fields::of(json)?;
    let (window, monetary) = (fields.take("window", word)?, fields.take("monetary", word)?);
    let scorings = Scorings {
        recency: fields.take("recency_days", scoring)?,
        frequency: fields.take("frequency_orders", scoring)?,
        monetary: fields.take("monetary_cents", scoring)?,
    };
    fields.done()?;
    Ok((window, monetary, scorings))
}

fn write_scoring(of: &Scoring) -> Json {
    match of {
        Scoring::ByBase(method, bins) => {
            Json::fields([("method", write_word(*method)), ("scores", u32::from(bins.get()).into())])
        }
        Scoring::Fixed(edges) => Json::fields([("edges", Json::list(edges.get(), |edge| (*edge).into()))]),
    }
}

fn scoring(json: &Json) -> Read<Scoring> {
    let is_fixed = matches!(json, Json::Fields(of) if of.iter().any(|(name, _)| name == "edges"));
    let mut fields = Fields::of(json)?;
    let scoring = if is_fixed {
        Scoring::Fixed(fields.take("edges", |json| held(Edges::new(list(json, whole)?)))?)
    } else {
        Scoring::ByBase(fields.take("method", word)?, fields.take("scores", bins)?)
    };
    fields.done()?;
    Ok(scoring)
}

pub(super) fn write_stages(of: &Stages) -> Json {
    let Rhythm { percentile, stretch_percent, lost_after_days, fewest_purchase_days, without_gaps } = of.rhythm;
    let rhythm = Json::fields([
        ("percentile", write_percent(percentile)),
        ("stretch_percent", u32::from(stretch_percent).into()),
        ("lost_after_days", lost_after_days.into()),
        ("fewest_purchase_days", fewest_purchase_days.into()),
        ("without_gaps", write_thresholds(without_gaps)),
    ]);
    Json::fields([
        ("rule", write_word(of.lifecycle)),
        ("fixed", write_thresholds(of.thresholds)),
        ("own_rhythm", rhythm),
    ])
}

pub(super) fn stages(json: &Json) -> Read<Stages> {
    let mut fields = Fields::of(json)?;
    let rhythm = |json: &Json| {
        let mut fields = Fields::of(json)?;
        let rhythm = Rhythm {
            percentile: fields.take("percentile", percent)?,
            stretch_percent: fields.take("stretch_percent", whole)?,
            lost_after_days: fields.take("lost_after_days", whole)?,
            fewest_purchase_days: fields.take("fewest_purchase_days", whole)?,
            without_gaps: fields.take("without_gaps", thresholds)?,
        };
        fields.done()?;
        Ok(rhythm)
    };
    let stages = Stages {
        lifecycle: fields.take("rule", word)?,
        thresholds: fields.take("fixed", thresholds)?,
        rhythm: fields.take("own_rhythm", rhythm)?,
    };
    fields.done()?;
    Ok(stages)
}

fn write_thresholds(of: Thresholds) -> Json {
    Json::fields([
        ("retention_from_days", of.retention_from_days.into()),
        ("retention_to_days", of.retention_to_days.into()),
        ("far_after_days", of.far_after_days.into()),
    ])
}

fn thresholds(json: &Json) -> Read<Thresholds> {
    let mut fields = Fields::of(json)?;
    let days = [
        fields.take("retention_from_days", whole)?,
        fields.take("retention_to_days", whole)?,
        fields.take("far_after_days", whole)?,
    ];
    fields.done()?;
    let [from, to, far] = days;
    held(Thresholds::new(from, to, far))
}

fn write_percent(of: Percent) -> Json {
    u32::from(of.get()).into()
}

pub(super) fn write_tiers(of: TierSettings) -> Json {
    Json::fields([
        ("value_share_percent", write_percent(of.value_share)),
        ("customer_cap_percent", write_percent(of.customer_cap)),
        ("potential_percentile", write_percent(of.potential_percentile)),
        ("potential_share_percent", write_percent(of.potential_share)),
    ])
}

pub(super) fn tiers(json: &Json) -> Read<TierSettings> {
    let mut fields = Fields::of(json)?;
    let tiers = TierSettings {
        value_share: fields.take("value_share_percent", percent)?,
        customer_cap: fields.take("customer_cap_percent", percent)?,
        potential_percentile: fields.take("potential_percentile", percent)?,
        potential_share: fields.take("potential_share_percent", percent)?,
    };
    fields.done()?;
    Ok(tiers)
}

pub(super) fn write_engagement(of: EngagementLimits) -> Json {
    let [high, medium, low] = of.days();
    Json::fields([("high_to_days", high.into()), ("medium_to_days", medium.into()), ("low_to_days", low.into())])
}

pub(super) fn engagement(json: &Json) -> Read<EngagementLimits> {
    let mut fields = Fields::of(json)?;
    let days = [
        fields.take("high_to_days", whole)?,
        fields.take("medium_to_days", whole)?,
        fields.take("low_to_days", whole)?,
    ];
    fields.done()?;
    held(EngagementLimits::new(days))
}

pub(super) fn write_portfolios(of: &Portfolios) -> Json {
    let span = |span: Span| Json::fields([("from", span.from.into()), ("to", span.to.into())]);
    Json::list(of.get(), |portfolio| {
        let Portfolio { name, owner, score, income_cents, volume_cents } = portfolio;
        Json::fields([
            ("name", name.as_str().into()),
            ("owner", owner.as_str().into()),
            ("score", span(*score)),
            ("income_cents", span(*income_cents)),
            ("volume_cents", span(*volume_cents)),
        ])
    })
}

pub(super) fn portfolios(json: &Json) -> Read<Portfolios> {
    held(Portfolios::new(list(json, |json| {
        let mut fields = Fields::of(json)?;
        let portfolio = Portfolio {
            name: fields.take("name", text)?,
            owner: fields.take("owner", text)?,
            score: fields.take("score", span)?,
            income_cents: fields.take("income_cents", span)?,
            volume_cents: fields.take("volume_cents", span)?,
        };
        fields.done()?;
        Ok(portfolio)
    })?))
}

fn span(json: &Json) -> Read<Span> {
    let mut fields = Fields::of(json)?;
    let end = |json: &Json| optional(json, whole);
    let span = Span { from: fields.take("from", end)?, to: fields.take("to", end)? };
    fields.done()?;
    Ok(span)
}
