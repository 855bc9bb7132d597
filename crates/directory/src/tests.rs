mod lists;
mod naive;
mod world;
