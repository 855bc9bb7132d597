//! Towns with their names in both languages and their time zones.

use crate::model::City;

/// A town. The list is grouped by market, and within a market the most peopled stand first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// ISO 3166.
    pub market: &'static str,
    pub city: City,
    /// IANA name.
    pub zone: &'static str,
}

const fn place(market: &'static str, en: &'static str, ru: &'static str, zone: &'static str) -> Place {
    Place { market, city: City { en, ru }, zone }
}

/// The towns of one market; empty for a market without towns.
pub fn of_market(market: &str) -> &'static [Place] {
    PLACES.chunk_by(|a, b| a.market == b.market).find(|chunk| chunk[0].market == market).unwrap_or_default()
}

/// Every town there is.
#[rustfmt::skip]
pub const PLACES: &[Place] = &[
    place("RU", "Moscow", "Москва", "Europe/Moscow"),
    place("RU", "St. Petersburg", "Санкт-Петербург", "Europe/Moscow"),
    place("RU", "Yekaterinburg", "Екатеринбург", "Asia/Yekaterinburg"),
    place("RU", "Novosibirsk", "Новосибирск", "Asia/Novosibirsk"),
    place("RU", "Kazan", "Казань", "Europe/Moscow"),
    place("RU", "Nizhny Novgorod", "Нижний Новгород", "Europe/Moscow"),
    place("RU", "Samara", "Самара", "Europe/Samara"),
    place("RU", "Krasnodar", "Краснодар", "Europe/Moscow"),
    place("RU", "Rostov-on-Don", "Ростов-на-Дону", "Europe/Moscow"),
    place("RU", "Chelyabinsk", "Челябинск", "Asia/Yekaterinburg"),
    place("RU", "Perm", "Пермь", "Asia/Yekaterinburg"),
    place("RU", "Ufa", "Уфа", "Asia/Yekaterinburg"),
    place("RU", "Voronezh", "Воронеж", "Europe/Moscow"),
    place("RU", "Krasnoyarsk", "Красноярск", "Asia/Krasnoyarsk"),
    place("RU", "Omsk", "Омск", "Asia/Omsk"),
    place("RU", "Tomsk", "Томск", "Asia/Tomsk"),
    place("RU", "Kaliningrad", "Калининград", "Europe/Kaliningrad"),
    place("RU", "Yaroslavl", "Ярославль", "Europe/Moscow"),
    place("RU", "Irkutsk", "Иркутск", "Asia/Irkutsk"),
    place("RU", "Tyumen", "Тюмень", "Asia/Yekaterinburg"),
    place("RU", "Vladivostok", "Владивосток", "Asia/Vladivostok"),
    place("RU", "Tula", "Тула", "Europe/Moscow"),
    place("RU", "Saratov", "Саратов", "Europe/Saratov"),
    place("RU", "Vologda", "Вологда", "Europe/Moscow"),
    place("RU", "Petrozavodsk", "Петрозаводск", "Europe/Moscow"),
    place("RU", "Veliky Novgorod", "Великий Новгород", "Europe/Moscow"),
    place("RU", "Barnaul", "Барнаул", "Asia/Barnaul"),
    place("RU", "Murmansk", "Мурманск", "Europe/Moscow"),
    place("RU", "Tver", "Тверь", "Europe/Moscow"),
    place("RU", "Suzdal", "Суздаль", "Europe/Moscow"),
    place("RU", "Ulan-Ude", "Улан-Удэ", "Asia/Irkutsk"),
    place("RU", "Yakutsk", "Якутск", "Asia/Yakutsk"),
    place("RU", "Gorno-Altaysk", "Горно-Алтайск", "Asia/Barnaul"),
    place("RU", "Petropavlovsk-Kamchatsky", "Петропавловск-Камчатский", "Asia/Kamchatka"),
    place("US", "New York, NY", "Нью-Йорк", "America/New_York"),
    place("US", "Los Angeles, CA", "Лос-Анджелес", "America/Los_Angeles"),
    place("US", "Chicago, IL", "Чикаго", "America/Chicago"),
    place("US", "Austin, TX", "Остин", "America/Chicago"),
    place("US", "Portland, OR", "Портленд", "America/Los_Angeles"),
    place("US", "Atlanta, GA", "Атланта", "America/New_York"),
    place("US", "Philadelphia, PA", "Филадельфия", "America/New_York"),
    place("US", "Seattle, WA", "Сиэтл", "America/Los_Angeles"),
    place("US", "Denver, CO", "Денвер", "America/Denver"),
    place("US", "Minneapolis, MN", "Миннеаполис", "America/Chicago"),
    place("US", "Detroit, MI", "Детройт", "America/Detroit"),
    place("US", "Miami, FL", "Майами", "America/New_York"),
    place("US", "Phoenix, AZ", "Финикс", "America/Phoenix"),
    place("US", "Nashville, TN", "Нашвилл", "America/Chicago"),
    place("US", "San Diego, CA", "Сан-Диего", "America/Los_Angeles"),
    place("US", "Pittsburgh, PA", "Питтсбург", "America/New_York"),
    place("US", "Raleigh, NC", "Роли", "America/New_York"),
    place("US", "Boise, ID", "Бойсе", "America/Boise"),
    place("US", "Burlington, VT", "Берлингтон", "America/New_York"),
    place("US", "Santa Fe, NM", "Санта-Фе", "America/Denver"),
    place("US", "Asheville, NC", "Ашвилл", "America/New_York"),
    place("US", "Duluth, MN", "Дулут", "America/Chicago"),
    place("US", "Savannah, GA", "Саванна", "America/New_York"),
    place("US", "Omaha, NE", "Омаха", "America/Chicago"),
    place("US", "Tucson, AZ", "Тусон", "America/Phoenix"),
    place("US", "Indianapolis, IN", "Индианаполис", "America/Indiana/Indianapolis"),
    place("US", "Portland, ME", "Портленд (Мэн)", "America/New_York"),
    place("US", "Bozeman, MT", "Бозмен", "America/Denver"),
    place("US", "Hilo, HI", "Хило", "Pacific/Honolulu"),
    place("US", "Anchorage, AK", "Анкоридж", "America/Anchorage"),
    place("US", "Providence, RI", "Провиденс", "America/New_York"),
    place("US", "Lawrence, KS", "Лоренс", "America/Chicago"),
    place("KZ", "Almaty", "Алматы", "Asia/Almaty"),
    place("KZ", "Astana", "Астана", "Asia/Almaty"),
    place("KZ", "Karaganda", "Караганда", "Asia/Almaty"),
    place("GE", "Tbilisi", "Тбилиси", "Asia/Tbilisi"),
    place("GE", "Batumi", "Батуми", "Asia/Tbilisi"),
    place("AM", "Yerevan", "Ереван", "Asia/Yerevan"),
    place("AM", "Gyumri", "Гюмри", "Asia/Yerevan"),
    place("RS", "Belgrade", "Белград", "Europe/Belgrade"),
    place("RS", "Novi Sad", "Нови-Сад", "Europe/Belgrade"),
    place("DE", "Berlin", "Берлин", "Europe/Berlin"),
    place("DE", "Leipzig", "Лейпциг", "Europe/Berlin"),
    place("DE", "Freiburg", "Фрайбург", "Europe/Berlin"),
    place("GB", "London", "Лондон", "Europe/London"),
    place("GB", "Bristol", "Бристоль", "Europe/London"),
    place("GB", "Edinburgh", "Эдинбург", "Europe/London"),
    place("AE", "Dubai", "Дубай", "Asia/Dubai"),
    place("AE", "Abu Dhabi", "Абу-Даби", "Asia/Dubai"),
];
