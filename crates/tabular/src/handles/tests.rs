use super::*;

fn read(text: &str, platform: Option<Platform>) -> Result<Option<(Platform, String)>, ValueProblem> {
    account(&Cell::from_text(text.to_owned()), platform).map(|found| found.map(|account| (account.platform, account.handle)))
}

#[test]
fn links_give_platform_and_handle() {
    for (link, platform, handle) in [
        ("http://youtube.com/channel/UCq-Fj5jknLsUf-MWSy4_brA", Platform::Youtube, "UCq-Fj5jknLsUf-MWSy4_brA"),
        ("https://www.youtube.com/@MrBeast/videos?x=1", Platform::Youtube, "MrBeast"),
        ("youtube.com/user/PewDiePie", Platform::Youtube, "PewDiePie"),
        ("https://m.youtube.com/c/%D0%94%D1%83%D0%B4%D1%8C", Platform::Youtube, "Дудь"),
        ("https://www.instagram.com/_agentgirl_/?hl=ru", Platform::Instagram, "_agentgirl_"),
        ("https://www.tiktok.com/@khaby.lame", Platform::Tiktok, "khaby.lame"),
        ("vk.com/id1", Platform::Vk, "id1"),
        ("https://m.vk.com/durov", Platform::Vk, "durov"),
        ("t.me/habr_com", Platform::Telegram, "habr_com"),
        ("https://t.me/s/banksta", Platform::Telegram, "banksta"),
        ("https://t.me/joinchat/AAAAAE", Platform::Telegram, "+AAAAAE"),
        ("https://twitch.tv/ninja", Platform::Twitch, "ninja"),
        ("https://rutube.ru/channel/23704195/", Platform::Rutube, "23704195"),
        ("https://rutube.ru/video/person/23704195/", Platform::Rutube, "23704195"),
        ("https://dzen.ru/naked_science", Platform::Dzen, "naked_science"),
        ("https://twitter.com/jack", Platform::X, "jack"),
        ("HTTPS://X.COM/jack", Platform::X, "jack"),
        ("https://podcasts.apple.com/ru/podcast/x/id123", Platform::Podcast, "podcasts.apple.com/ru/podcast/x/id123"),
        ("https://example.org/about/", Platform::Blog, "example.org/about"),
    ] {
        assert_eq!(read(link, None), Ok(Some((platform, handle.to_owned()))), "{link}");
    }
}

#[test]
fn handles_need_a_platform_that_could_have_them() {
    assert_eq!(read("@name.x", Some(Platform::Instagram)), Ok(Some((Platform::Instagram, "name.x".into()))));
    assert_eq!(read("433", Some(Platform::Instagram)), Ok(Some((Platform::Instagram, "433".into()))));
    assert_eq!(read("UCq-Fj5jknLsUf-MWSy4_brA", None).unwrap().unwrap().0, Platform::Youtube);
    assert_eq!(read("-", Some(Platform::X)), Ok(None));
    let refused = ValueProblem::NotAHandle { value: "Kylie Jenner".into(), platform: "instagram" };
    assert_eq!(read("Kylie Jenner", Some(Platform::Instagram)), Err(refused));
    assert!(matches!(read("name", None), Err(ValueProblem::NotALink(_))));
}

#[test]
fn posts_are_no_accounts() {
    for link in [
        "https://www.youtube.com/watch?v=i2U4V2FKUWY",
        "https://youtu.be/i2U4V2FKUWY",
        "https://instagram.com/p/abc/",
        "https://www.tiktok.com/@a/video/1",
        "https://vk.com/wall-1_2",
        "https://x.com/jack/status/20",
    ] {
        assert_eq!(read(link, None), Err(ValueProblem::LinkToPost(link.into())));
    }
}

#[test]
fn a_link_of_an_account_reads_back_as_the_account() {
    for platform in Platform::ALL {
        let handle = if matches!(platform, Platform::Podcast | Platform::Blog) { "example.org/a" } else { "some_name" };
        let account = Account { platform, handle: handle.into() };
        let expected = if platform == Platform::Podcast { Platform::Blog } else { platform };
        assert_eq!(read(&account.url(), None), Ok(Some((expected, handle.into()))));
        assert_eq!(Platform::named(platform.id()), Some(platform));
    }
}

#[test]
fn capitals_count_only_in_channel_ids() {
    let key = |handle: &str| Account { platform: Platform::Youtube, handle: handle.into() }.key();
    assert_eq!(key("MrBeast"), "mrbeast");
    assert_eq!(key("UCq-Fj5jknLsUf-MWSy4_brA"), "UCq-Fj5jknLsUf-MWSy4_brA");
}
