//! What can be done with playbooks.
//!
//! Whoever may configure changes what playbooks say; whoever may edit chooses one for a partnership and sets values of its own.
//! Every change says in its transaction whom it touches, so that advice follows from it at once.

mod books;
mod choices;
mod overrides;

pub use self::{books::*, choices::*, overrides::*};

use kernel::{Error, Problems, Tx, ids::PartnershipId};

/// Problems of the engine as those of a form or a body: each under its path, with codes as its words.
pub(crate) fn refused(problems: &[engine::playbook::Problem]) -> Error {
    let mut all = Problems::none();
    for problem in problems {
        all.add(problem.path.clone(), crate::words::message(&problem.what));
    }
    Error::Invalid(all)
}

fn touch(tx: &mut Tx<'_>, ids: &[PartnershipId]) {
    for &id in ids {
        tx.touch(None, Some(id));
    }
}
