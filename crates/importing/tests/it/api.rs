//! The same by the JSON API.

use http::Method;
use serde_json::json;

use crate::scene::Scene;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_brings_a_file_in_once() {
    Scene::each(|mut s| async move {
        let program = s.token().with_header("idempotency-key", "one");
        s.who = program;
        let file = "name,vk\nVera,vera_walks\nTimur,t\n".as_bytes();
        let made = s.upload_to("/api/v1/imports", "people.csv", file).await;
        made.is(201);
        let again = s.upload_to("/api/v1/imports", "people.csv", file).await;
        again.is(201);
        assert_eq!(made.json()["id"], again.json()["id"], "a repeat is the same import");
        let token = s.token();
        let at = format!("/imports/{}", made.json()["id"].as_str().unwrap());
        let import = s.import(&at).await;
        assert_eq!((import["rows"].as_i64(), import["state"].as_str()), (Some(2), Some("read")));
        assert_eq!(import["reading"]["columns"][1]["guess"], "account_vk");
        token.json(Method::POST, &format!("{at}/run"), &json!({})).await.is(409);
        token.json(Method::PUT, &format!("{at}/mapping"), &import["mapping"]).await.is(428);
        let with_version = token.clone().with_header("if-match", "\"1\"");
        let mut wrong = import["mapping"].clone();
        wrong["columns"][1]["target"] = json!("nowhere");
        with_version.json(Method::PUT, &format!("{at}/mapping"), &wrong).await.is(422);
        wrong["columns"] = json!([{ "target": "ignore" }, { "target": "ignore" }]);
        let nobody = with_version.json(Method::PUT, &format!("{at}/mapping"), &wrong).await;
        assert_eq!(nobody.is(422).json()["errors"][0]["code"], "import-error-nobody");
        with_version.json(Method::PUT, &format!("{at}/mapping"), &import["mapping"]).await.is(200);
        with_version.json(Method::PUT, &format!("{at}/mapping"), &import["mapping"]).await.is(412);
        token.get(&format!("/api/v1{at}/preview")).await.is(409);
        s.jobs().await;
        let preview = token.get(&format!("/api/v1{at}/preview")).await.json();
        assert_eq!((preview["counts"]["made"].as_i64(), preview["counts"]["refused"].as_i64()), (Some(1), Some(1)));
        for _ in 0..2 {
            token.json(Method::POST, &format!("{at}/run"), &json!({})).await.is(200);
        }
        s.jobs().await;
        s.ended(&at).await;
        let rows = token.get(&format!("/api/v1{at}/rows?limit=1")).await.json();
        assert_eq!(rows["items"][0]["outcome"], "made");
        let next = rows["next"].as_str().unwrap();
        let rest = token.get(&format!("/api/v1{at}/rows?limit=1&after={next}")).await.json();
        assert_eq!(rest["items"][0]["reasons"][0]["why"]["key"], "import-value-not-a-handle");
        assert!(rest["next"].is_null());
        for _ in 0..2 {
            token.json(Method::POST, &format!("{at}/undo"), &json!({})).await.is(200);
        }
        s.jobs().await;
        assert_eq!(s.living().await, 0);
        assert_eq!(token.get("/api/v1/imports").await.json()["items"].as_array().unwrap().len(), 1);
        let refused = s.upload_to("/api/v1/imports", "x.csv", b"").await;
        assert_eq!(refused.is(422).json()["errors"][0]["code"], "import-file-empty");
    })
    .await;
}
