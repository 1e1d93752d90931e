//! What the program remembers of freed memory: nothing, from the moment somebody begins to answer.
//!
//! Answers and addresses pass through many short-lived texts, in this program and in its libraries. A program
//! that many people use one after another overwrites all of them when they are given back; one that ends with
//! its work leaves that to the system, which hands no memory from one program to the next unwritten, and is a
//! tenth faster. This file and the kernels hold the only `unsafe` of the program: an allocator has no other form.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};

use zeroizing_alloc::ZeroAlloc;

/// Memory of the system, overwritten before it is given back once [`forget_what_is_freed`] was called.
pub struct Memory;

const WIPING: ZeroAlloc<System> = ZeroAlloc(System);

/// Whether what is given back is overwritten first.
static IS_WIPING: AtomicBool = AtomicBool::new(false);

/// From now on, overwrites everything that is given back, in all threads, until the program ends.
pub fn forget_what_is_freed() {
    IS_WIPING.store(true, Ordering::Relaxed);
}

// SAFETY: both hand every call on to the system's allocator with the same arguments, so that memory of one may be
// given back through the other.
unsafe impl GlobalAlloc for Memory {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        match IS_WIPING.load(Ordering::Relaxed) {
            true => unsafe { WIPING.dealloc(memory, layout) },
            false => unsafe { System.dealloc(memory, layout) },
        }
    }

    #[inline]
    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as the caller promises.
        match IS_WIPING.load(Ordering::Relaxed) {
            true => unsafe { WIPING.realloc(memory, layout, size) },
            false => unsafe { System.realloc(memory, layout, size) },
        }
    }
}
