//! How two people address each other in Russian.

kernel::codes! {
    /// «Ты» or «вы».
    pub enum AddressForm {
        /// «Ты»
        Informal = "ty" "creators-address-ty",
        /// «Вы»
        Formal = "vy" "creators-address-vy",
    }
}
