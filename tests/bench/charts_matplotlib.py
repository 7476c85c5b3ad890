"""The cumulative chart's layers by matplotlib: bands, three lines, labels; CPU per chart for comparison."""
import resource
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

actual = [4500, 9500, 14300, 19000]
expected = [19000, 23900, 28810, 33700, 38640, 43560, 48500, 53430, 58360]


def draw(path):
    figure, axes = plt.subplots(figsize=(16, 9), dpi=100)
    months = list(range(4, 13))
    for width, colour in ((1.96, "#dfe7ef"), (1.282, "#c3d1df"), (0.674, "#a3b8cc")):
        half = [width * 530.6 * (m - 4) ** 0.5 for m in months]
        axes.fill_between(months, [e - h for e, h in zip(expected, half)], [e + h for e, h in zip(expected, half)], color=colour)
    axes.plot(range(1, 13), [57835 * m / 12 for m in range(1, 13)], marker="o")
    axes.plot(range(1, 13), [58423 * m / 12 for m in range(1, 13)])
    axes.plot(range(1, 5), actual, marker="o", linewidth=4)
    axes.plot(months, expected, linestyle="--")
    axes.set_title("Jeugd gaat naar € 58,4 mln en passeert in december het plafond")
    for i in range(12):
        axes.text(i + 1, -3000, str(i))
    figure.savefig(path)
    plt.close(figure)


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


for kind in ("png", "svg", "pdf"):
    draw(f"{sys.argv[1]}/warm.{kind}")
    start = cpu()
    for i in range(20):
        draw(f"{sys.argv[1]}/m{i}.{kind}")
    print(f"matplotlib {kind:4} {(cpu() - start) * 1000 / 20:8.1f} ms cpu a chart")
