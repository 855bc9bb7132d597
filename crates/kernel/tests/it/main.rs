//! The kernel's tests over real databases: one program, so that it is linked once.

mod faults;
mod full;
mod http_client;
mod jobs;
mod mail;
mod probe;
mod refusals;
mod schema;
mod settling;
mod tenants;
mod values;
mod writing;
