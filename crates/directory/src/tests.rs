mod lists;
mod naive;
mod plans;
mod world;
