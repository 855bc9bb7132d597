//! The ground alone, in this process: what a transaction, the gate, the frame of a page and a look-up of words cost before any
//! slice has done its work.

mod data;
mod pages;
mod scene;

use std::{
    future::Future,
    time::{Duration, Instant},
};

use crate::{cluster, process, report::say};

/// How long each thing is repeated.
const TIME: Duration = Duration::from_secs(2);

/// Runs every measurement whose name contains `only`.
pub fn run(only: &str) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
    runtime.block_on(async {
        let lite = scene::Scene::sqlite().await?;
        data::measure("SQLite", &lite, only).await?;
        pages::measure("SQLite", &lite, only).await?;
        let pg = scene::Scene::postgres().await?;
        data::measure("PostgreSQL", &pg, only).await?;
        pages::measure("PostgreSQL", &pg, only).await
    })
}

/// Repeats `work` in as many tasks at once and prints how often it was done a second and what each took.
async fn repeat<F>(name: &str, tasks: usize, work: impl Fn() -> F + Clone + Send + 'static) -> Result<(), String>
where
    F: Future<Output = Result<(), String>> + Send,
{
    let own = std::process::id();
    // Once for the caches: what is measured is the thousandth time, not the first.
    for _ in 0..50 {
        work().await?;
    }
    let (cpu, began) = (process::cpu(own), Instant::now());
    let database = cluster::processes();
    let database_cpu = process::cpu_of(&database);
    let mut running = Vec::new();
    for _ in 0..tasks {
        let work = work.clone();
        running.push(tokio::spawn(async move {
            let mut took = Vec::new();
            while began.elapsed() < TIME {
                let at = Instant::now();
                work().await?;
                took.push(at.elapsed());
            }
            Ok::<_, String>(took)
        }));
    }
    let mut took = Vec::new();
    for task in running {
        took.extend(task.await.map_err(|e| e.to_string())??);
    }
    let (wall, cpu) = (began.elapsed(), process::cpu(own).saturating_sub(cpu));
    let database_cpu = process::cpu_of(&database).saturating_sub(database_cpu);
    took.sort_unstable();
    let each = |total: Duration| total.as_secs_f64() * 1e6 / took.len().max(1) as f64;
    say(&format!(
        "{name:<46} {tasks:>3} at once  {:>8.0}/s  p50 {:>7.1} µs  p99 {:>8.1} µs  CPU {:>6.1} µs  database {:>6.1} µs",
        took.len() as f64 / wall.as_secs_f64(),
        crate::report::micros(&took, 0.50),
        crate::report::micros(&took, 0.99),
        each(cpu),
        each(database_cpu),
    ))
}
