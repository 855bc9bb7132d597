//! Written by tests/holidays.rs from reference/holidays.json (PyPI holidays 0.109, MIT).

use jiff::civil::{Date, date};

use super::Days;

const fn d(year: i16, month: i8, day: i8) -> Date {
    date(year, month, day)
}

const US: &[Days] = &[
    Days {
        name_en: "Christmas Day",
        name_ru: "Рождество",
        dates: &[d(2024, 12, 25), d(2025, 12, 25), d(2026, 12, 25), d(2027, 12, 25), d(2028, 12, 25)],
    },
    Days { name_en: "Christmas Day (day off)", name_ru: "Рождество (выходной)", dates: &[d(2027, 12, 24)] },
    Days {
        name_en: "Columbus Day",
        name_ru: "День Колумба",
        dates: &[d(2024, 10, 14), d(2025, 10, 13), d(2026, 10, 12), d(2027, 10, 11), d(2028, 10, 9)],
    },
    Days {
        name_en: "Independence Day",
        name_ru: "День независимости",
        dates: &[d(2024, 7, 4), d(2025, 7, 4), d(2026, 7, 4), d(2027, 7, 4), d(2028, 7, 4)],
    },
    Days {
        name_en: "Independence Day (day off)", name_ru: "День независимости (выходной)", dates: &[d(2026, 7, 3), d(2027, 7, 5)]
    },
    Days {
        name_en: "Juneteenth National Independence Day",
        name_ru: "Джунтинт, день освобождения",
        dates: &[d(2024, 6, 19), d(2025, 6, 19), d(2026, 6, 19), d(2027, 6, 19), d(2028, 6, 19)],
    },
    Days {
        name_en: "Juneteenth National Independence Day (day off)",
        name_ru: "Джунтинт, день освобождения (выходной)",
        dates: &[d(2027, 6, 18)],
    },
    Days {
        name_en: "Labor Day",
        name_ru: "День труда",
        dates: &[d(2024, 9, 2), d(2025, 9, 1), d(2026, 9, 7), d(2027, 9, 6), d(2028, 9, 4)],
    },
    Days {
        name_en: "Martin Luther King Jr. Day",
        name_ru: "День Мартина Лютера Кинга",
        dates: &[d(2024, 1, 15), d(2025, 1, 20), d(2026, 1, 19), d(2027, 1, 18), d(2028, 1, 17)],
    },
    Days {
        name_en: "Memorial Day",
        name_ru: "День памяти",
        dates: &[d(2024, 5, 27), d(2025, 5, 26), d(2026, 5, 25), d(2027, 5, 31), d(2028, 5, 29)],
    },
    Days {
        name_en: "New Year's Day",
        name_ru: "Новый год",
        dates: &[d(2024, 1, 1), d(2025, 1, 1), d(2026, 1, 1), d(2027, 1, 1), d(2028, 1, 1)],
    },
    Days { name_en: "New Year's Day (day off)", name_ru: "Новый год (выходной)", dates: &[d(2027, 12, 31)] },
    Days {
        name_en: "Thanksgiving Day",
        name_ru: "День благодарения",
        dates: &[d(2024, 11, 28), d(2025, 11, 27), d(2026, 11, 26), d(2027, 11, 25), d(2028, 11, 23)],
    },
    Days {
        name_en: "Veterans Day",
        name_ru: "День ветеранов",
        dates: &[d(2024, 11, 11), d(2025, 11, 11), d(2026, 11, 11), d(2027, 11, 11), d(2028, 11, 11)],
    },
    Days { name_en: "Veterans Day (day off)", name_ru: "День ветеранов (выходной)", dates: &[d(2028, 11, 10)] },
    Days {
        name_en: "Washington's Birthday",
        name_ru: "День рождения Вашингтона",
        dates: &[d(2024, 2, 19), d(2025, 2, 17), d(2026, 2, 16), d(2027, 2, 15), d(2028, 2, 21)],
    },
];

const RU: &[Days] = &[
    Days {
        name_en: "Christmas Day",
        name_ru: "Рождество Христово",
        dates: &[d(2024, 1, 7), d(2025, 1, 7), d(2026, 1, 7), d(2027, 1, 7), d(2028, 1, 7)],
    },
    Days {
        name_en: "Day off, moved from April 27, 2024", name_ru: "Выходной, перенесён с 27 апреля 2024", dates: &[d(2024, 4, 29)]
    },
    Days {
        name_en: "Day off, moved from December 28, 2024", name_ru: "Выходной, перенесён с 28 декабря 2024", dates: &[d(2024, 12, 30)]
    },
    Days {
        name_en: "Day off, moved from February 20, 2027", name_ru: "Выходной, перенесён с 20 февраля 2027", dates: &[d(2027, 2, 22)]
    },
    Days {
        name_en: "Day off, moved from February 23, 2025", name_ru: "Выходной, перенесён с 23 февраля 2025", dates: &[d(2025, 5, 8)]
    },
    Days {
        name_en: "Day off, moved from January 2, 2027", name_ru: "Выходной, перенесён с 2 января 2027", dates: &[d(2027, 11, 5)]
    },
    Days {
        name_en: "Day off, moved from January 3, 2026", name_ru: "Выходной, перенесён с 3 января 2026", dates: &[d(2026, 1, 9)]
    },
    Days {
        name_en: "Day off, moved from January 3, 2027", name_ru: "Выходной, перенесён с 3 января 2027", dates: &[d(2027, 12, 31)]
    },
    Days {
        name_en: "Day off, moved from January 4, 2025", name_ru: "Выходной, перенесён с 4 января 2025", dates: &[d(2025, 5, 2)]
    },
    Days {
        name_en: "Day off, moved from January 4, 2026", name_ru: "Выходной, перенесён с 4 января 2026", dates: &[d(2026, 12, 31)]
    },
    Days {
        name_en: "Day off, moved from January 5, 2025", name_ru: "Выходной, перенесён с 5 января 2025", dates: &[d(2025, 12, 31)]
    },
    Days {
        name_en: "Day off, moved from January 6, 2024", name_ru: "Выходной, перенесён с 6 января 2024", dates: &[d(2024, 5, 10)]
    },
    Days {
        name_en: "Day off, moved from January 7, 2024", name_ru: "Выходной, перенесён с 7 января 2024", dates: &[d(2024, 12, 31)]
    },
    Days {
        name_en: "Day off, moved from March 8, 2025", name_ru: "Выходной, перенесён с 8 марта 2025", dates: &[d(2025, 6, 13)]
    },
    Days {
        name_en: "Day off, moved from November 1, 2025", name_ru: "Выходной, перенесён с 1 ноября 2025", dates: &[d(2025, 11, 3)]
    },
    Days {
        name_en: "Day off, moved from November 2, 2024", name_ru: "Выходной, перенесён с 2 ноября 2024", dates: &[d(2024, 4, 30)]
    },
    Days {
        name_en: "Defender of the Fatherland Day",
        name_ru: "День защитника Отечества",
        dates: &[d(2024, 2, 23), d(2025, 2, 23), d(2026, 2, 23), d(2027, 2, 23), d(2028, 2, 23)],
    },
    Days {
        name_en: "Holiday of Spring and Labor",
        name_ru: "Праздник Весны и Труда",
        dates: &[d(2024, 5, 1), d(2025, 5, 1), d(2026, 5, 1), d(2027, 5, 1), d(2028, 5, 1)],
    },
    Days {
        name_en: "Holiday of Spring and Labor (day off)", name_ru: "Праздник Весны и Труда (выходной)", dates: &[d(2027, 5, 3)]
    },
    Days {
        name_en: "International Women's Day",
        name_ru: "Международный женский день",
        dates: &[d(2024, 3, 8), d(2025, 3, 8), d(2026, 3, 8), d(2027, 3, 8), d(2028, 3, 8)],
    },
    Days {
        name_en: "International Women's Day (day off)", name_ru: "Международный женский день (выходной)", dates: &[d(2026, 3, 9)]
    },
    Days {
        name_en: "New Year Holidays",
        name_ru: "Новогодние каникулы",
        dates: &[
            d(2024, 1, 1),
            d(2024, 1, 2),
            d(2024, 1, 3),
            d(2024, 1, 4),
            d(2024, 1, 5),
            d(2024, 1, 6),
            d(2024, 1, 8),
            d(2025, 1, 1),
            d(2025, 1, 2),
            d(2025, 1, 3),
            d(2025, 1, 4),
            d(2025, 1, 5),
            d(2025, 1, 6),
            d(2025, 1, 8),
            d(2026, 1, 1),
            d(2026, 1, 2),
            d(2026, 1, 3),
            d(2026, 1, 4),
            d(2026, 1, 5),
            d(2026, 1, 6),
            d(2026, 1, 8),
            d(2027, 1, 1),
            d(2027, 1, 2),
            d(2027, 1, 3),
            d(2027, 1, 4),
            d(2027, 1, 5),
            d(2027, 1, 6),
            d(2027, 1, 8),
            d(2028, 1, 1),
            d(2028, 1, 2),
            d(2028, 1, 3),
            d(2028, 1, 4),
            d(2028, 1, 5),
            d(2028, 1, 6),
            d(2028, 1, 8),
        ],
    },
    Days {
        name_en: "Russia Day",
        name_ru: "День России",
        dates: &[d(2024, 6, 12), d(2025, 6, 12), d(2026, 6, 12), d(2027, 6, 12), d(2028, 6, 12)],
    },
    Days { name_en: "Russia Day (day off)", name_ru: "День России (выходной)", dates: &[d(2027, 6, 14)] },
    Days {
        name_en: "Unity Day",
        name_ru: "День народного единства",
        dates: &[d(2024, 11, 4), d(2025, 11, 4), d(2026, 11, 4), d(2027, 11, 4), d(2028, 11, 4)],
    },
    Days {
        name_en: "Victory Day",
        name_ru: "День Победы",
        dates: &[d(2024, 5, 9), d(2025, 5, 9), d(2026, 5, 9), d(2027, 5, 9), d(2028, 5, 9)],
    },
    Days {
        name_en: "Victory Day (day off)", name_ru: "День Победы (выходной)", dates: &[d(2026, 5, 11), d(2027, 5, 10)]
    },
];

const KZ: &[Days] = &[
    Days {
        name_en: "Capital Day",
        name_ru: "День столицы",
        dates: &[d(2024, 7, 6), d(2025, 7, 6), d(2026, 7, 6), d(2027, 7, 6), d(2028, 7, 6)],
    },
    Days {
        name_en: "Capital Day (day off)", name_ru: "День столицы (выходной)", dates: &[d(2024, 7, 8), d(2025, 7, 7)]
    },
    Days {
        name_en: "Constitution Day",
        name_ru: "День Конституции",
        dates: &[d(2024, 8, 30), d(2025, 8, 30), d(2027, 3, 15), d(2028, 3, 15)],
    },
    Days { name_en: "Constitution Day (day off)", name_ru: "День Конституции (выходной)", dates: &[d(2025, 9, 1)] },
    Days {
        name_en: "Day off, moved from January 5, 2025", name_ru: "Выходной, перенесён с 5 января 2025", dates: &[d(2025, 1, 3)]
    },
    Days {
        name_en: "Day off, moved from May 4, 2024", name_ru: "Выходной, перенесён с 4 мая 2024", dates: &[d(2024, 5, 8)]
    },
    Days {
        name_en: "Defender of the Fatherland Day",
        name_ru: "День защитника Отечества",
        dates: &[d(2024, 5, 7), d(2025, 5, 7), d(2026, 5, 7), d(2027, 5, 7), d(2028, 5, 7)],
    },
    Days {
        name_en: "Defender of the Fatherland Day (day off)", name_ru: "День защитника Отечества (выходной)", dates: &[d(2028, 5, 8)]
    },
    Days { name_en: "Eid al-Adha", name_ru: "Курбан-айт", dates: &[d(2024, 6, 16), d(2025, 6, 6)] },
    Days {
        name_en: "Eid al-Adha (expected date)",
        name_ru: "Курбан-айт (ожидаемая дата)",
        dates: &[d(2026, 5, 27), d(2027, 5, 16), d(2028, 5, 5)],
    },
    Days {
        name_en: "Independence Day",
        name_ru: "День независимости",
        dates: &[d(2024, 12, 16), d(2025, 12, 16), d(2026, 12, 16), d(2027, 12, 16), d(2028, 12, 16)],
    },
    Days {
        name_en: "Independence Day (day off)", name_ru: "День независимости (выходной)", dates: &[d(2028, 12, 18)]
    },
    Days {
        name_en: "International Women's Day",
        name_ru: "Международный женский день",
        dates: &[d(2024, 3, 8), d(2025, 3, 8), d(2026, 3, 8), d(2027, 3, 8), d(2028, 3, 8)],
    },
    Days {
        name_en: "International Women's Day (day off)",
        name_ru: "Международный женский день (выходной)",
        dates: &[d(2025, 3, 10), d(2026, 3, 9)],
    },
    Days {
        name_en: "Kazakhstan's People Solidarity Holiday",
        name_ru: "Праздник единства народа Казахстана",
        dates: &[d(2024, 5, 1), d(2025, 5, 1), d(2026, 5, 1), d(2027, 5, 1), d(2028, 5, 1)],
    },
    Days {
        name_en: "Kazakhstan's People Solidarity Holiday (day off)",
        name_ru: "Праздник единства народа Казахстана (выходной)",
        dates: &[d(2027, 5, 3)],
    },
    Days {
        name_en: "New Year's Day",
        name_ru: "Новый год",
        dates: &[
            d(2024, 1, 1),
            d(2024, 1, 2),
            d(2025, 1, 1),
            d(2025, 1, 2),
            d(2026, 1, 1),
            d(2026, 1, 2),
            d(2027, 1, 1),
            d(2027, 1, 2),
            d(2028, 1, 1),
            d(2028, 1, 2),
        ],
    },
    Days {
        name_en: "New Year's Day (day off)", name_ru: "Новый год (выходной)", dates: &[d(2027, 1, 4), d(2028, 1, 3), d(2028, 1, 4)]
    },
    Days {
        name_en: "Nowruz Holiday",
        name_ru: "Наурыз",
        dates: &[
            d(2024, 3, 21),
            d(2024, 3, 22),
            d(2024, 3, 23),
            d(2025, 3, 21),
            d(2025, 3, 22),
            d(2025, 3, 23),
            d(2026, 3, 21),
            d(2026, 3, 22),
            d(2026, 3, 23),
            d(2027, 3, 21),
            d(2027, 3, 22),
            d(2027, 3, 23),
            d(2028, 3, 21),
            d(2028, 3, 22),
            d(2028, 3, 23),
        ],
    },
    Days {
        name_en: "Nowruz Holiday (day off)",
        name_ru: "Наурыз (выходной)",
        dates: &[d(2024, 3, 25), d(2025, 3, 24), d(2025, 3, 25), d(2026, 3, 24), d(2026, 3, 25), d(2027, 3, 24)],
    },
    Days {
        name_en: "Orthodox Christmas",
        name_ru: "Православное Рождество",
        dates: &[d(2024, 1, 7), d(2025, 1, 7), d(2026, 1, 7), d(2027, 1, 7), d(2028, 1, 7)],
    },
    Days {
        name_en: "Republic Day",
        name_ru: "День Республики",
        dates: &[d(2024, 10, 25), d(2025, 10, 25), d(2026, 10, 25), d(2027, 10, 25), d(2028, 10, 25)],
    },
    Days {
        name_en: "Republic Day (day off)", name_ru: "День Республики (выходной)", dates: &[d(2025, 10, 27), d(2026, 10, 26)]
    },
    Days {
        name_en: "Victory Day",
        name_ru: "День Победы",
        dates: &[d(2024, 5, 9), d(2025, 5, 9), d(2026, 5, 9), d(2027, 5, 9), d(2028, 5, 9)],
    },
    Days {
        name_en: "Victory Day (day off)", name_ru: "День Победы (выходной)", dates: &[d(2026, 5, 11), d(2027, 5, 10)]
    },
];

const GB: &[Days] = &[
    Days {
        name_en: "Boxing Day",
        name_ru: "День подарков",
        dates: &[d(2024, 12, 26), d(2025, 12, 26), d(2026, 12, 26), d(2027, 12, 26), d(2028, 12, 26)],
    },
    Days {
        name_en: "Boxing Day (day off)", name_ru: "День подарков (выходной)", dates: &[d(2026, 12, 28), d(2027, 12, 28)]
    },
    Days {
        name_en: "Christmas Day",
        name_ru: "Рождество",
        dates: &[d(2024, 12, 25), d(2025, 12, 25), d(2026, 12, 25), d(2027, 12, 25), d(2028, 12, 25)],
    },
    Days { name_en: "Christmas Day (day off)", name_ru: "Рождество (выходной)", dates: &[d(2027, 12, 27)] },
    Days {
        name_en: "Good Friday",
        name_ru: "Страстная пятница",
        dates: &[d(2024, 3, 29), d(2025, 4, 18), d(2026, 4, 3), d(2027, 3, 26), d(2028, 4, 14)],
    },
    Days {
        name_en: "May Day", name_ru: "Первое мая", dates: &[d(2024, 5, 6), d(2025, 5, 5), d(2026, 5, 4), d(2027, 5, 3), d(2028, 5, 1)]
    },
    Days {
        name_en: "New Year's Day",
        name_ru: "Новый год",
        dates: &[d(2024, 1, 1), d(2025, 1, 1), d(2026, 1, 1), d(2027, 1, 1), d(2028, 1, 1)],
    },
    Days { name_en: "New Year's Day (day off)", name_ru: "Новый год (выходной)", dates: &[d(2028, 1, 3)] },
    Days {
        name_en: "Spring Bank Holiday",
        name_ru: "Весенний банковский выходной",
        dates: &[d(2024, 5, 27), d(2025, 5, 26), d(2026, 5, 25), d(2027, 5, 31), d(2028, 5, 29)],
    },
];

const GB_ENG: &[Days] = &[
    Days {
        name_en: "Boxing Day",
        name_ru: "День подарков",
        dates: &[d(2024, 12, 26), d(2025, 12, 26), d(2026, 12, 26), d(2027, 12, 26), d(2028, 12, 26)],
    },
    Days {
        name_en: "Boxing Day (day off)", name_ru: "День подарков (выходной)", dates: &[d(2026, 12, 28), d(2027, 12, 28)]
    },
    Days {
        name_en: "Christmas Day",
        name_ru: "Рождество",
        dates: &[d(2024, 12, 25), d(2025, 12, 25), d(2026, 12, 25), d(2027, 12, 25), d(2028, 12, 25)],
    },
    Days { name_en: "Christmas Day (day off)", name_ru: "Рождество (выходной)", dates: &[d(2027, 12, 27)] },
    Days {
        name_en: "Easter Monday",
        name_ru: "Пасхальный понедельник",
        dates: &[d(2024, 4, 1), d(2025, 4, 21), d(2026, 4, 6), d(2027, 3, 29), d(2028, 4, 17)],
    },
    Days {
        name_en: "Good Friday",
        name_ru: "Страстная пятница",
        dates: &[d(2024, 3, 29), d(2025, 4, 18), d(2026, 4, 3), d(2027, 3, 26), d(2028, 4, 14)],
    },
    Days {
        name_en: "Late Summer Bank Holiday",
        name_ru: "Летний банковский выходной",
        dates: &[d(2024, 8, 26), d(2025, 8, 25), d(2026, 8, 31), d(2027, 8, 30), d(2028, 8, 28)],
    },
    Days {
        name_en: "May Day", name_ru: "Первое мая", dates: &[d(2024, 5, 6), d(2025, 5, 5), d(2026, 5, 4), d(2027, 5, 3), d(2028, 5, 1)]
    },
    Days {
        name_en: "New Year's Day",
        name_ru: "Новый год",
        dates: &[d(2024, 1, 1), d(2025, 1, 1), d(2026, 1, 1), d(2027, 1, 1), d(2028, 1, 1)],
    },
    Days { name_en: "New Year's Day (day off)", name_ru: "Новый год (выходной)", dates: &[d(2028, 1, 3)] },
    Days {
        name_en: "Spring Bank Holiday",
        name_ru: "Весенний банковский выходной",
        dates: &[d(2024, 5, 27), d(2025, 5, 26), d(2026, 5, 25), d(2027, 5, 31), d(2028, 5, 29)],
    },
];

const DE: &[Days] = &[
    Days {
        name_en: "Ascension Day",
        name_ru: "Вознесение Господне",
        dates: &[d(2024, 5, 9), d(2025, 5, 29), d(2026, 5, 14), d(2027, 5, 6), d(2028, 5, 25)],
    },
    Days {
        name_en: "Christmas Day",
        name_ru: "Рождество",
        dates: &[d(2024, 12, 25), d(2025, 12, 25), d(2026, 12, 25), d(2027, 12, 25), d(2028, 12, 25)],
    },
    Days {
        name_en: "Easter Monday",
        name_ru: "Пасхальный понедельник",
        dates: &[d(2024, 4, 1), d(2025, 4, 21), d(2026, 4, 6), d(2027, 3, 29), d(2028, 4, 17)],
    },
    Days {
        name_en: "German Unity Day",
        name_ru: "День германского единства",
        dates: &[d(2024, 10, 3), d(2025, 10, 3), d(2026, 10, 3), d(2027, 10, 3), d(2028, 10, 3)],
    },
    Days {
        name_en: "Good Friday",
        name_ru: "Страстная пятница",
        dates: &[d(2024, 3, 29), d(2025, 4, 18), d(2026, 4, 3), d(2027, 3, 26), d(2028, 4, 14)],
    },
    Days {
        name_en: "Labor Day",
        name_ru: "День труда",
        dates: &[d(2024, 5, 1), d(2025, 5, 1), d(2026, 5, 1), d(2027, 5, 1), d(2028, 5, 1)],
    },
    Days {
        name_en: "New Year's Day",
        name_ru: "Новый год",
        dates: &[d(2024, 1, 1), d(2025, 1, 1), d(2026, 1, 1), d(2027, 1, 1), d(2028, 1, 1)],
    },
    Days {
        name_en: "Pentecost Monday",
        name_ru: "Духов день",
        dates: &[d(2024, 5, 20), d(2025, 6, 9), d(2026, 5, 25), d(2027, 5, 17), d(2028, 6, 5)],
    },
    Days {
        name_en: "Second Day of Christmas",
        name_ru: "Второй день Рождества",
        dates: &[d(2024, 12, 26), d(2025, 12, 26), d(2026, 12, 26), d(2027, 12, 26), d(2028, 12, 26)],
    },
];

/// The calendars there are: a country, or a part of one.
pub const CALENDARS: &[&str] = &["US", "RU", "KZ", "GB", "GB-ENG", "DE"];

pub(super) fn calendar(code: &str) -> &'static [Days] {
    match code {
        "US" => US,
        "RU" => RU,
        "KZ" => KZ,
        "GB" => GB,
        "GB-ENG" => GB_ENG,
        "DE" => DE,
        _ => &[],
    }
}
