mod clicks;
mod lists;
mod naive;
mod plans;
mod round_trip;
mod world;
