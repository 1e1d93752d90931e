//! Reads a comma-separated file and does nothing with it: how fast the memory and two CSV readers are.
//!
//!     readers sum|newlines|read|csv|simd-csv FILE THREADS
//!
//! `sum` adds the file up as whole numbers of 64 bits: the limit of the memory. `newlines` counts ends of lines.
//! `read` is `read(2)` into blocks of 1 MiB. `csv` and `simd-csv` read records of bytes and add
//! their lengths. The file is cut at ends of lines into as many slices as there are threads.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::thread;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, work, path, threads] = arguments.as_slice() else {
        panic!("readers sum|newlines|read|csv|simd-csv FILE THREADS");
    };
    let threads: usize = threads.parse().expect("a number of threads");
    let file = File::open(path).expect("the file can be opened");
    let size = file.metadata().expect("the file has a size").len();
    let found: u64 = if work == "read" {
        on_slices(size, threads, |from, to| read(&file, from, to))
    } else {
        // SAFETY: nobody changes the file while it is measured.
        let map = unsafe { memmap2::Mmap::map(&file) }.expect("the file can be mapped");
        let one = |from: u64, to: u64| {
            let (from, to) = (line_after(&map, from as usize), line_after(&map, to as usize));
            let slice = &map[from..to];
            match work.as_str() {
                "sum" => sum(slice),
                "newlines" => memchr::memchr_iter(b'\n', slice).count() as u64,
                "csv" => with_csv(slice),
                "simd-csv" => with_simd_csv(slice),
                other => panic!("{other} is no reader"),
            }
        };
        on_slices(size, threads, one)
    };
    println!("{found}");
}

/// Adds what `one` finds between two places of the file, a thread each.
fn on_slices(size: u64, threads: usize, one: impl Fn(u64, u64) -> u64 + Sync) -> u64 {
    let bound = |place: usize| size * place as u64 / threads as u64;
    let one = &one;
    thread::scope(|scope| {
        let started: Vec<_> = (0..threads)
            .map(|place| scope.spawn(move || one(bound(place), bound(place + 1))))
            .collect();
        started
            .into_iter()
            .map(|thread| thread.join().expect("a reader does not panic"))
            .fold(0, u64::wrapping_add)
    })
}

/// Returns where the first line at or after a place begins.
fn line_after(bytes: &[u8], place: usize) -> usize {
    if place == 0 || place >= bytes.len() {
        return place.min(bytes.len());
    }
    memchr::memchr(b'\n', &bytes[place - 1..]).map_or(bytes.len(), |end| place + end)
}

fn sum(bytes: &[u8]) -> u64 {
    let (words, _) = bytes.as_chunks::<8>();
    words.iter().fold(0, |sum, word| sum.wrapping_add(u64::from_le_bytes(*word)))
}

fn read(file: &File, from: u64, to: u64) -> u64 {
    let mut block = vec![0; 1 << 20];
    let mut place = from;
    while place < to {
        let most = block.len().min((to - place) as usize);
        let got = file.read_at(&mut block[..most], place).expect("the file can be read");
        place += got as u64;
    }
    place - from
}

fn with_csv(bytes: &[u8]) -> u64 {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let (mut record, mut sum) = (csv::ByteRecord::new(), 0);
    while reader.read_byte_record(&mut record).expect("a record") {
        sum += record.as_slice().len() as u64;
    }
    sum
}

fn with_simd_csv(bytes: &[u8]) -> u64 {
    let mut reader = simd_csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let (mut record, mut sum) = (simd_csv::ByteRecord::new(), 0);
    while reader.read_byte_record(&mut record).expect("a record") {
        sum += record.as_slice().len() as u64;
    }
    sum
}
