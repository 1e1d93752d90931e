"""Log-likelihoods of `niveau calibrate` beside those of an independent search: hard sets of right and not right.

    exactness.py FOLDER target/release/niveau [SET ...]

The search is L-BFGS of SciPy from several starts on 321 nodes from -8 to 8, by the exact gradient. LSAT6 and LSAT7 are the
published counts (Bock & Lieberman 1970), the others are simulated. Needs NumPy and SciPy."""

import json
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize
from scipy.special import logsumexp

G = np.linspace(-8, 8, 321)
LW = -G * G / 2
LW -= logsumexp(LW)


def collapse(X):
    u, inv, c = np.unique(X, axis=0, return_inverse=True, return_counts=True)
    return u, c


def nll(par, U, C, model):
    J = U.shape[1]
    if model == "rasch":
        a = np.full(J, np.exp(par[0]))
        d = par[1:]
    else:
        a = par[:J]
        d = par[J:]
    Z = a[:, None] * G[None] + d[:, None]
    lp = -np.logaddexp(0, -Z)
    lq = -np.logaddexp(0, Z)
    R = (U == 1).astype(float)
    W = (U == 0).astype(float)
    L = R @ lp + W @ lq + LW
    m = logsumexp(L, axis=1)
    ll = (C * m).sum()
    post = np.exp(L - m[:, None]) * C[:, None]
    P = np.exp(lp)
    r = R.T @ post
    n = (R + W).T @ post
    res = r - n * P
    gd = res.sum(1)
    ga = (res * G).sum(1)
    if model == "rasch":
        g = np.r_[np.exp(par[0]) * ga.sum(), gd]
    else:
        g = np.r_[ga, gd]
    return -ll, -g


def fit(X, model, start=None):
    U, C = collapse(X)
    J = X.shape[1]
    best = None
    for s in ([1.0, 0.5, 2.0] if start is None else [start]):
        ok = X != 9
        p = np.array([(X[:, j] == 1).sum() / max(1, ok[:, j].sum()) for j in range(J)]).clip(0.002, 0.998)
        d0 = np.log(p / (1 - p)) * 1.2
        x0 = np.r_[np.log(s) if model == "rasch" else np.full(J, s), d0].ravel()
        for _ in range(6):
            o = minimize(
                nll,
                x0,
                args=(U, C, model),
                jac=True,
                method="L-BFGS-B",
                options=dict(maxiter=20000, maxfun=50000, ftol=1e-15, gtol=1e-7, maxcor=50),
            )
            if np.abs(o.x - x0).max() < 1e-8:
                break
            x0 = o.x
        if best is None or o.fun < best.fun:
            best = o
    return best


def sim(seed, N, a, b, miss=0.0):
    r = np.random.default_rng(seed)
    a = np.array(a, float)
    b = np.array(b, float)
    t = r.standard_normal(N)
    P = 1 / (1 + np.exp(-a * (t[:, None] - b)))
    X = (r.random(P.shape) < P).astype(int)
    if miss:
        X[r.random(P.shape) < miss] = 9
    return X


def lsat(counts):
    rows = []
    for i, c in enumerate(counts):
        rows += [[int(x) for x in format(i, "05b")]] * c
    return np.array(rows)


r = np.random.default_rng(5)
SETS = {
    "lsat6": lsat(
        [
            3,
            6,
            2,
            11,
            1,
            1,
            3,
            4,
            1,
            8,
            0,
            16,
            0,
            3,
            2,
            15,
            10,
            29,
            14,
            81,
            3,
            28,
            15,
            80,
            16,
            56,
            21,
            173,
            11,
            61,
            28,
            298,
        ]
    ),
    "lsat7": lsat(
        [
            12,
            19,
            1,
            7,
            3,
            19,
            3,
            17,
            10,
            5,
            3,
            7,
            7,
            23,
            8,
            28,
            7,
            39,
            11,
            34,
            14,
            51,
            15,
            90,
            6,
            25,
            7,
            35,
            18,
            136,
            32,
            308,
        ]
    ),
    "steep": sim(1, 2000, [6, 5.5, 5, 4, 3, 1, 0.8, 1.2], [-1, -0.5, 0, 0.5, 1, 0, 0.3, -2]),
    "far": sim(2, 3000, [0.3, 0.25, 0.4, 1, 1.5, 0.35, 0.9, 2], [-10, 8, -6, 0, 1, 9, -1, -2.5]),
    "missing": sim(3, 1500, r.lognormal(0, 0.4, 20), r.normal(0, 1, 20), 0.4),
    "small": sim(4, 120, r.lognormal(0, 0.3, 15), r.normal(0, 1, 15)),
    "wide60": sim(6, 500, r.lognormal(0, 0.5, 60), r.normal(0, 1.5, 60)),
    "guttman": sim(7, 800, [8, 7, 9, 6, 7.5, 8], [-1.5, -0.8, -0.2, 0.3, 0.9, 1.6]),
    "weak": sim(8, 1000, [0.1, 0.15, 0.9, 1, 0.2, 0.05], [0, 1, -1, 0.5, 2, 0]),
    "big": sim(9, 30000, r.lognormal(0, 0.4, 10), r.normal(0, 1, 10)),
    "neg": np.c_[sim(10, 900, [1, 1.2, 0.8, 1.5, 1], [0, 0.5, -1, 1, -0.5]), 1 - sim(10, 900, [1.0], [0.3])],
    "tiny": sim(11, 60, r.lognormal(0, 0.3, 6), r.normal(0, 1, 6)),
}


def main(folder, binary, only):
    for k, X in SETS.items():
        if only and k not in only:
            continue
        f = f"{folder}/{k}.csv"
        with open(f, "w") as h:
            h.write(",".join(f"V{j+1}" for j in range(X.shape[1])) + "\n")
            for row in X:
                h.write(",".join("" if v == 9 else str(v) for v in row) + "\n")
        for model in ["2pl", "rasch"]:
            o = fit(X, model)
            true = -o.fun
            p = subprocess.run(
                [binary, "calibrate", f, "--no-priors", "--model", model, "--format", "json"],
                capture_output=True,
                text=True,
            )
            try:
                D = json.loads(p.stdout)
                ll = D["log_likelihood"]
                print(
                    f"{k:8s} {model:5s} exact {true:.5f} |g| {np.abs(o.jac).max():.1e} niveau {ll:.5f} diff {ll-true:+.6f} exit {p.returncode}"
                )
            except Exception as e:
                print(k, model, true, "ERR", p.returncode, p.stdout[:200], p.stderr[:400])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
