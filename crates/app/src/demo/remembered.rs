//! What the invented team said and did between projects: talks, wishes and what came of them, support, style, preferences.
//!
//! Made from the demo's own numbers, so that the same demo remembers the same.

use contacts::model::NewContact;
use jiff::{ToSpan, civil::Date};
use kernel::{
    Error, Result, Tx,
    ids::{CreatorId, PartnershipId},
};
use memory::model::{EditPreferences, NewAnswer, NewGoal, NewOffLimits, NewStyle, NewSupport, NewWish, WishesAsked};
use sample::{Demo, EventKind, Partnership, Stage};

use super::{
    World,
    replay::{Step, What},
};

/// One thing of a partnership's memory.
#[derive(Clone)]
enum Thing {
    Talk(NewContact),
    Style(NewStyle),
    Support(NewSupport),
    Preferences(EditPreferences),
    Goal(NewGoal),
    /// What was done about every wish that waits.
    Answer(NewAnswer),
    /// They were asked what they wish for.
    Asked,
    /// Something done for the goal they have named.
    ForGoal(NewSupport),
}

/// How long before its end a partnership's memory begins, in months.
const MONTHS: i32 = 26;

/// What happened, by its day.
pub fn steps(demo: &Demo, steps: &mut Vec<Step>) {
    for (p, partnership) in demo.partnerships.iter().enumerate() {
        for (n, (on, _)) in things(demo, partnership).into_iter().enumerate() {
            steps.push(Step { on, by: partnership.manager, what: What::Remember(p, n) });
        }
    }
}

pub fn remember(tx: &mut Tx<'_>, world: &World, demo: &Demo, (p, n): (usize, usize)) -> Result<()> {
    let of = &demo.partnerships[p];
    let (creator, id) = found(tx, world, of)?;
    let Some((_, thing)) = things(demo, of).into_iter().nth(n) else { return Ok(()) };
    match thing {
        Thing::Talk(new) => contacts::actions::log(tx, creator, &NewContact { partnership_id: Some(id), ..new }).map(drop),
        Thing::Style(new) => memory::actions::note_style(tx, creator, &new).map(drop),
        Thing::Support(new) => memory::actions::log_support(tx, id, &new).map(drop),
        Thing::Goal(new) => memory::actions::state_goal(tx, creator, &new).map(drop),
        Thing::Preferences(change) => {
            let version = memory::store::preferences::of_partnership(tx, id)?.version;
            memory::actions::prefer(tx, id, &change, version).map(drop)
        }
        Thing::Answer(new) => {
            let open = memory::store::wishes::of_partnership(tx, id, 20)?.into_iter().filter(|view| view.answers.is_empty());
            open.map(|view| view.wish).try_for_each(|wish| memory::actions::answer_wish(tx, wish.id, &new, wish.version).map(drop))
        }
        Thing::Asked => memory::actions::ask_wishes(tx, id, &WishesAsked::default()).map(drop),
        Thing::ForGoal(new) => {
            let goal_id = memory::store::goals::of_creator(tx, creator, 1)?.pop().map(|goal| goal.id);
            memory::actions::log_support(tx, id, &NewSupport { goal_id, ..new }).map(drop)
        }
    }
}

/// Talks and wishes that the demo tells with their own words.
pub fn event(tx: &mut Tx<'_>, world: &World, of: &Partnership, event: &sample::Event) -> Result<()> {
    let (creator, id) = found(tx, world, of)?;
    let body = event.words.as_ref().map(|words| words.text.to_string()).unwrap_or_default();
    let talk = |channel: &str, direction: &str, minutes: Option<u32>| NewContact {
        partnership_id: Some(id),
        channel: channel.into(),
        direction: direction.into(),
        kind: "other".into(),
        reply: if direction == "both" { "" } else { "answered" }.into(),
        minutes: minutes.map_or_else(Default::default, |n| i64::from(n).into()),
        body: body.clone(),
        ..NewContact::default()
    };
    let written = if is_russian(of) { "telegram" } else { "email" };
    let contact = match event.kind {
        EventKind::Call { minutes } => talk("phone", "both", Some(minutes)),
        EventKind::Message => talk(written, "out", None),
        EventKind::Meeting => talk("meeting", "both", Some(60)),
        EventKind::IdeaReceived => talk(written, "in", None),
        EventKind::WishRecorded => {
            let wish = NewWish { words: body, ..NewWish::default() };
            return memory::actions::record_wish(tx, id, &wish).map(drop);
        }
        _ => return Ok(()),
    };
    contacts::actions::log(tx, creator, &contact).map(drop)
}

fn found(tx: &mut Tx<'_>, world: &World, of: &Partnership) -> Result<(CreatorId, PartnershipId)> {
    let brand = world.brands.get(of.brand).copied().ok_or_else(|| Error::internal("a brand of the demo"))?;
    let creator = world.creators.get(&of.creator).copied().ok_or_else(|| Error::internal("a creator of the demo"))?;
    Ok((creator, partnerships::store::rows::pair(tx, creator, brand)?.ok_or(Error::NotFound)?.id))
}

fn is_russian(of: &Partnership) -> bool {
    of.brand != "tansy-rill"
}

/// Everything remembered of a partnership besides its own events, each on a day of its own.
fn things(demo: &Demo, of: &Partnership) -> Vec<(Date, Thing)> {
    let (first, last) = span(demo, of);
    let mut all: Vec<(Date, Thing)> = Vec::new();
    let ago = |months: i32, days: u64| last.checked_sub(i64::from(months).months().days(i64::try_from(days).unwrap_or(0))).ok();
    for month in 0..MONTHS {
        let dice = mix(of.creator, month.unsigned_abs().into());
        let day = ago(month, 3 + dice % 20);
        all.extend(day.into_iter().flat_map(|day| talks(of, day, dice)));
        if month % 4 == 3 {
            all.extend(ago(month, 9).map(|day| (day, Thing::Style(style(of, dice, month)))));
        }
        if dice.is_multiple_of(7) {
            all.extend(ago(month, 5).map(|day| (day, Thing::Support(support(of, dice)))));
        }
    }
    if of.stage != Stage::Prospect {
        all.extend(ago(3, 12).map(|day| (day, Thing::Preferences(preferences(of, last)))));
        all.extend(ago(8, 7).map(|day| (day, Thing::Goal(goal(of)))));
        if cared_for(of) {
            all.extend(care(of, &ago));
        }
    }
    // One answer in seven is still owed.
    if !mix(of.creator, 99).is_multiple_of(7) {
        all.extend(ago(0, 2).map(|day| (day, Thing::Answer(answer(of)))));
    }
    all.retain(|(day, _)| *day > first && *day <= last);
    all.sort_by_key(|(day, _)| *day);
    all
}

/// Most partnerships are kept as they should be; a morning is for the others.
fn cared_for(of: &Partnership) -> bool {
    !mix(of.creator, 55).is_multiple_of(4)
}

/// What a good partner does not forget: a talk about nothing, a review, the wishes, a hand for the goal.
fn care(of: &Partnership, ago: &impl Fn(i32, u64) -> Option<Date>) -> Vec<(Date, Thing)> {
    let dice = mix(of.creator, 77);
    let talk = |at: usize| talk(of, mix(of.creator, 78), at);
    let all: Vec<(Option<Date>, Thing)> = vec![
        (ago(0, 4 + dice % 17), talk(CHECK_IN)),
        (ago(2, dice % 25), talk(REVIEW)),
        (ago(4, dice % 60), Thing::Asked),
        (ago(1, 5 + dice % 40), Thing::ForGoal(support(of, dice))),
    ];
    all.into_iter().filter_map(|(day, thing)| Some((day?, thing))).collect()
}

/// From the day the partnership is known to its end, or to the last day that the demo knows.
fn span(demo: &Demo, of: &Partnership) -> (Date, Date) {
    let known = demo.creators.iter().find(|c| c.key == of.creator).map_or(of.created_on, |c| c.created_on.max(of.created_on));
    let days = |p: &Partnership| p.events.iter().map(|e| e.on).max();
    let end = match of.stage {
        Stage::Ended | Stage::Paused => days(of),
        _ => demo.partnerships.iter().filter_map(days).max(),
    };
    (known, end.unwrap_or(known))
}

/// Kind, direction and what was said, in both languages.
const TALKS: [(&str, &str, &str, &str); 12] = [
    (
        "check_in",
        "both",
        "Двадцать минут ни о чём: сад, кот, новая квартира.",
        "Twenty minutes about nothing: the garden, the cat, a new flat.",
    ),
    (
        "check_in",
        "both",
        "Устаёт от монтажа, ищет помощника. Нас ни о чём не просит.",
        "Tired of editing, looking for help. Nothing for us to do.",
    ),
    ("check_in", "both", "Спросили, как год. Год хороший, лето тяжёлое.", "How is the year going? A good year, a hard summer."),
    ("check_in", "out", "Послали открытку с первым снегом, без просьб.", "Sent a card with the first snow, nothing asked."),
    ("project", "both", "Сверили даты и список кадров.", "Went through the dates and the list of shots."),
    ("check_in", "both", "Рассказ о поездке на север и о том, как снимать в темноте.", "A trip north, and how one films in the dark."),
    ("ask", "out", "Спросили, можно ли сдвинуть выпуск на неделю.", "Asked whether the piece may move by a week."),
    (
        "review",
        "both",
        "Итоги квартала: что вышло, что нет, что пообещали.",
        "The quarter in review: what worked, what did not, what we promised.",
    ),
    ("check_in", "in", "Прислали фото с прогулки, просто так.", "A photo from a walk, just because."),
    ("support", "out", "Поделились выпуском в своей рассылке.", "Shared an episode in our letter."),
    ("check_in", "both", "Поговорили о детях и школе, десять минут.", "Ten minutes about children and school."),
    ("project", "out", "Отправили правки, один круг.", "Sent edits, one round."),
];
/// Which of them is a talk about nothing, and which looks back at a quarter.
const CHECK_IN: usize = 1;
const REVIEW: usize = 7;

fn talks(of: &Partnership, day: Date, dice: u64) -> Option<(Date, Thing)> {
    // A month without a word happens to the best of us.
    if dice % 5 == 4 {
        return None;
    }
    Some((day, talk(of, dice, usize::try_from(dice % 12).unwrap_or(0))))
}

fn talk(of: &Partnership, dice: u64, at: usize) -> Thing {
    let (kind, direction, ru, en) = TALKS[at];
    let russian = is_russian(of);
    let (spoken, written) = if russian { (["phone", "video"], "telegram") } else { (["video", "phone"], "email") };
    let both = direction == "both";
    Thing::Talk(NewContact {
        channel: if both { spoken[usize::try_from(dice / 12 % 2).unwrap_or(0)] } else { written }.into(),
        direction: direction.into(),
        kind: kind.into(),
        reply: if both {
            ""
        } else if dice.is_multiple_of(3) {
            "awaited"
        } else {
            "answered"
        }
        .into(),
        minutes: if both { i64::try_from(10 + dice / 7 % 6 * 5).unwrap_or(10).into() } else { Default::default() },
        mood: ["good", "fine", "", "tense"][usize::try_from(dice / 5 % 4).unwrap_or(0)].into(),
        body: if russian { ru } else { en }.into(),
        language: if russian { "ru" } else { "en" }.into(),
        ..NewContact::default()
    })
}

fn style(of: &Partnership, dice: u64, month: i32) -> NewStyle {
    const EARLY: [&str; 3] = ["post", "post", "story"];
    const LATE: [&str; 3] = ["short_video", "long_video", "post"];
    const NOTES: [(&str, &str); 6] = [
        ("Раскладки дома, историю держат подписи", "Flat lays at home, captions carry the story"),
        ("Выходит из дома; один план, звук улицы", "Leaves the house; one take, street sound"),
        ("Маршруты с нарисованной картой, без слов", "Routes with a drawn map, no talking"),
        ("Говорит медленнее, шутит реже, досматривают дольше", "Speaks slower, jokes less, people stay longer"),
        ("Руки в кадре, лица почти нет", "Hands in the frame, hardly a face"),
        ("Серии по три выпуска с одной мыслью", "Series of three with one thought"),
    ];
    let (ru, en) = NOTES[usize::try_from(dice / 3 % 6).unwrap_or(0)];
    let formats = if month > 12 { EARLY } else { LATE };
    let index = 80 + dice % 70;
    NewStyle {
        format: formats[usize::try_from(dice / 11 % 3).unwrap_or(0)].into(),
        note: if is_russian(of) { ru } else { en }.into(),
        result_index: format!("{}.{:02}", index / 100, index % 100).as_str().into(),
        ..NewStyle::default()
    }
}

fn support(of: &Partnership, dice: u64) -> NewSupport {
    const DONE: [(&str, &str, &str); 5] = [
        ("shared", "Поделились выпуском в своих каналах", "Shared an episode on our channels"),
        ("promoted", "Рассказали о курсе в рассылке", "Wrote about the course in our letter"),
        ("introduced", "Познакомили с типографией", "Introduced to a printer"),
        ("advised", "Юрист посмотрел договор с издательством", "Our lawyer read the contract with the publisher"),
        ("bought", "Купили двадцать экземпляров книги для команды", "Bought twenty copies of the book for the team"),
    ];
    let (kind, ru, en) = DONE[usize::try_from(dice / 7 % 5).unwrap_or(0)];
    let russian = is_russian(of);
    NewSupport {
        kind: kind.into(),
        what: if russian { ru } else { en }.into(),
        minutes: i64::try_from(20 + dice % 5 * 15).unwrap_or(20).into(),
        cost_minor: (kind == "bought").then_some(if russian { 1_800_000 } else { 24_000 }),
        currency: if kind == "bought" { if russian { "RUB" } else { "USD" } } else { "" }.into(),
        conflict_checked: true,
        conflict_note: if russian { "Ни одному бренду не мешает" } else { "Stands in no brand’s way" }.into(),
        ..NewSupport::default()
    }
}

fn preferences(of: &Partnership, last: Date) -> EditPreferences {
    let russian = is_russian(of);
    let say = |ru: &str, en: &str| if russian { ru } else { en }.to_owned();
    let dice = mix(of.creator, 7);
    let august = Date::new(last.year() + i16::from(last.month() > 8), 8, 1).unwrap_or(last);
    EditPreferences {
        lead_days: i64::try_from(10 + dice % 4 * 7).unwrap_or(14).into(),
        revision_rounds: i64::try_from(1 + dice % 2).unwrap_or(1).into(),
        contact_every_days: if dice.is_multiple_of(3) { 14.into() } else { Default::default() },
        autonomy: ["guided", "co_created", "creator_led"][usize::try_from(dice % 3).unwrap_or(0)].into(),
        calls: say("без видео, повестка накануне", "video off, agenda the day before"),
        films_in: say("три недели и один сухой день", "three weeks and one dry day"),
        never: say("сценарии, обратный отсчёт, «ссылка в профиле»", "scripts, countdowns, “link in bio”"),
        off_limits: vec![NewOffLimits {
            from: august.to_string(), to: august.last_of_month().to_string(), why: say("отпуск", "holiday")
        }],
        ..EditPreferences::default()
    }
}

fn goal(of: &Partnership) -> NewGoal {
    const GOALS: [(&str, &str, &str); 4] = [
        ("growth", "Дойти до ста тысяч тех, кто досматривает", "A hundred thousand who watch to the end"),
        ("learning", "Научиться снимать звук", "To learn how to record sound"),
        ("launch", "Выпустить книгу маршрутов", "To publish a book of routes"),
        ("other", "Снимать один день в неделю и ни часом больше", "To film one day a week and not an hour more"),
    ];
    let (kind, ru, en) = GOALS[usize::try_from(mix(of.creator, 3) % 4).unwrap_or(0)];
    NewGoal { words: if is_russian(of) { ru } else { en }.into(), kind: kind.into(), ..NewGoal::default() }
}

fn answer(of: &Partnership) -> NewAnswer {
    let what = if is_russian(of) {
        "Учли в плане на полгода, план отправлен"
    } else {
        "In the plan for the half-year, which we have sent"
    };
    NewAnswer { what: what.into(), ..NewAnswer::default() }
}

/// A number that looks like chance and is always the same.
fn mix(key: u64, n: u64) -> u64 {
    let mut x = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ n.wrapping_add(1).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^= x >> 31;
    x = x.wrapping_mul(0x94d0_49bb_1331_11eb);
    (x ^ (x >> 29)) >> 8
}
