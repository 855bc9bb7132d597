mod clicks;
mod lists;
mod naive;
mod plans;
mod world;
