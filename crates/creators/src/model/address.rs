//! How two people address each other in Russian.

use super::codes::codes;

codes! {
    /// «Ты» or «вы».
    pub enum AddressForm {
        /// «Ты»
        Informal = "ty" "creators-address-ty",
        /// «Вы»
        Formal = "vy" "creators-address-vy",
    }
}
