//! What is known of a currency besides its name, which is a message (`currencies.ftl`).

/// A currency in use. The symbol is the one an English reader can tell apart from others (Unicode CLDR), or the code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Currency {
    /// ISO 4217, three capital letters.
    pub code: &'static str,
    pub symbol: &'static str,
    /// Digits after the point, by ISO 4217: an amount of `n` minor units is `n / 10^digits`.
    pub digits: u32,
}

impl Currency {
    /// The currency by its exact code.
    pub fn find(code: &str) -> Option<&'static Self> {
        CURRENCIES.binary_search_by(|c| c.code.cmp(code)).ok().and_then(|i| CURRENCIES.get(i))
    }
}

const fn currency(code: &'static str, symbol: &'static str, digits: u32) -> Currency {
    Currency { code, symbol, digits }
}

/// Every currency that is legal tender somewhere, sorted by code.
#[rustfmt::skip]
pub static CURRENCIES: &[Currency] = &[
    currency("AED", "AED", 2), currency("AFN", "AFN", 2), currency("ALL", "ALL", 2), currency("AMD", "֏", 2),
    currency("AOA", "AOA", 2), currency("ARS", "ARS", 2), currency("AUD", "A$", 2), currency("AWG", "AWG", 2),
    currency("AZN", "₼", 2), currency("BAM", "BAM", 2), currency("BBD", "BBD", 2), currency("BDT", "৳", 2),
    currency("BGN", "BGN", 2), currency("BHD", "BHD", 3), currency("BIF", "BIF", 0), currency("BMD", "BMD", 2),
    currency("BND", "BND", 2), currency("BOB", "BOB", 2), currency("BRL", "R$", 2), currency("BSD", "BSD", 2),
    currency("BTN", "BTN", 2), currency("BWP", "BWP", 2), currency("BYN", "Br", 2), currency("BZD", "BZD", 2),
    currency("CAD", "CA$", 2), currency("CDF", "CDF", 2), currency("CHF", "CHF", 2), currency("CLP", "CLP", 0),
    currency("CNY", "CN¥", 2), currency("COP", "COP", 2), currency("CRC", "₡", 2), currency("CUP", "CUP", 2),
    currency("CVE", "CVE", 2), currency("CZK", "Kč", 2), currency("DJF", "DJF", 0), currency("DKK", "DKK", 2),
    currency("DOP", "DOP", 2), currency("DZD", "DZD", 2), currency("EGP", "EGP", 2), currency("ERN", "ERN", 2),
    currency("ETB", "ETB", 2), currency("EUR", "€", 2), currency("FJD", "FJD", 2), currency("FKP", "FKP", 2),
    currency("GBP", "£", 2), currency("GEL", "₾", 2), currency("GHS", "GH₵", 2), currency("GIP", "GIP", 2),
    currency("GMD", "GMD", 2), currency("GNF", "GNF", 0), currency("GTQ", "GTQ", 2), currency("GYD", "GYD", 2),
    currency("HKD", "HK$", 2), currency("HNL", "HNL", 2), currency("HTG", "HTG", 2), currency("HUF", "Ft", 2),
    currency("IDR", "IDR", 2), currency("ILS", "₪", 2), currency("INR", "₹", 2), currency("IQD", "IQD", 3),
    currency("IRR", "IRR", 2), currency("ISK", "ISK", 0), currency("JMD", "JMD", 2), currency("JOD", "JOD", 3),
    currency("JPY", "¥", 0), currency("KES", "KES", 2), currency("KGS", "KGS", 2), currency("KHR", "៛", 2),
    currency("KMF", "KMF", 0), currency("KPW", "KPW", 2), currency("KRW", "₩", 0), currency("KWD", "KWD", 3),
    currency("KYD", "KYD", 2), currency("KZT", "₸", 2), currency("LAK", "₭", 2), currency("LBP", "LBP", 2),
    currency("LKR", "LKR", 2), currency("LRD", "LRD", 2), currency("LSL", "LSL", 2), currency("LYD", "LYD", 3),
    currency("MAD", "MAD", 2), currency("MDL", "MDL", 2), currency("MGA", "MGA", 2), currency("MKD", "MKD", 2),
    currency("MMK", "MMK", 2), currency("MNT", "₮", 2), currency("MOP", "MOP", 2), currency("MRU", "MRU", 2),
    currency("MUR", "MUR", 2), currency("MVR", "MVR", 2), currency("MWK", "MWK", 2), currency("MXN", "MX$", 2),
    currency("MYR", "MYR", 2), currency("MZN", "MZN", 2), currency("NAD", "NAD", 2), currency("NGN", "₦", 2),
    currency("NIO", "NIO", 2), currency("NOK", "NOK", 2), currency("NPR", "NPR", 2), currency("NZD", "NZ$", 2),
    currency("OMR", "OMR", 3), currency("PAB", "PAB", 2), currency("PEN", "PEN", 2), currency("PGK", "PGK", 2),
    currency("PHP", "₱", 2), currency("PKR", "PKR", 2), currency("PLN", "zł", 2), currency("PYG", "₲", 0),
    currency("QAR", "QAR", 2), currency("RON", "lei", 2), currency("RSD", "RSD", 2), currency("RUB", "₽", 2),
    currency("RWF", "RWF", 0), currency("SAR", "SAR", 2), currency("SBD", "SBD", 2), currency("SCR", "SCR", 2),
    currency("SDG", "SDG", 2), currency("SEK", "SEK", 2), currency("SGD", "SGD", 2), currency("SHP", "SHP", 2),
    currency("SLE", "SLE", 2), currency("SOS", "SOS", 2), currency("SRD", "SRD", 2), currency("SSP", "SSP", 2),
    currency("STN", "STN", 2), currency("SYP", "SYP", 2), currency("SZL", "SZL", 2), currency("THB", "฿", 2),
    currency("TJS", "TJS", 2), currency("TMT", "TMT", 2), currency("TND", "TND", 3), currency("TOP", "TOP", 2),
    currency("TRY", "₺", 2), currency("TTD", "TTD", 2), currency("TWD", "NT$", 2), currency("TZS", "TZS", 2),
    currency("UAH", "₴", 2), currency("UGX", "UGX", 0), currency("USD", "$", 2), currency("UYU", "UYU", 2),
    currency("UZS", "UZS", 2), currency("VES", "VES", 2), currency("VND", "₫", 0), currency("VUV", "VUV", 0),
    currency("WST", "WST", 2), currency("XAF", "FCFA", 0), currency("XCD", "EC$", 2), currency("XCG", "Cg.", 2),
    currency("XOF", "CFA", 0), currency("XPF", "CFPF", 0), currency("YER", "YER", 2), currency("ZAR", "ZAR", 2),
    currency("ZMW", "ZMW", 2), currency("ZWG", "ZWG", 2),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_each_currency_has_its_own_symbol() {
        assert!(CURRENCIES.windows(2).all(|pair| pair[0].code < pair[1].code));
        let symbols: std::collections::BTreeSet<_> = CURRENCIES.iter().map(|c| c.symbol).collect();
        assert_eq!(symbols.len(), CURRENCIES.len());
        assert_eq!(Currency::find("RUB").map(|c| (c.symbol, c.digits)), Some(("₽", 2)));
        assert_eq!(Currency::find("rub"), None);
    }
}
