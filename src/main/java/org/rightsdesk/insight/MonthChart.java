package org.rightsdesk.insight;

import java.util.ArrayList;
import java.util.List;

import org.rightsdesk.insight.MonthChart.Bar.Kind;

/**
 * Where the bars of a chart over months stand, in units of its drawing: two for each
 * month, the answered one with its late part.
 *
 * @param top the figure at the upper end of the scale
 */
record MonthChart(int width, int height, int top, List<Bar> bars) {

	private static final int MONTH = 60;

	private static final int BAR = 20;

	private static final int HEIGHT = 160;

	static MonthChart of(List<MonthFigures> months) {
		int top = scale(
				months.stream().mapToInt((month) -> Math.max(month.received(), month.answered())).max().orElse(0));
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < months.size(); i++) {
			MonthFigures month = months.get(i);
			int left = i * MONTH + 8;
			bars.add(bar(Kind.RECEIVED, left, 0, month.received(), top));
			bars.add(bar(Kind.IN_TIME, left + BAR + 2, month.late(), month.answered() - month.late(), top));
			bars.add(bar(Kind.LATE, left + BAR + 2, 0, month.late(), top));
		}
		return new MonthChart(Math.max(1, months.size()) * MONTH, HEIGHT, top, bars);
	}

	/** The next round figure, so that the scale is read at a glance. */
	private static int scale(int most) {
		int step = 1;
		while (step * 5 < most) {
			step = (String.valueOf(step).startsWith("2")) ? step / 2 * 5 : step * 2;
		}
		return step * 5;
	}

	private static Bar bar(Kind kind, int x, int below, int lines, int top) {
		int foot = HEIGHT - below * HEIGHT / top;
		int height = lines * HEIGHT / top;
		return new Bar(kind, x, foot - height, BAR, height);
	}

	/** One bar. */
	record Bar(Kind kind, int x, int y, int width, int height) {

		/** What it counts. */
		enum Kind {

			RECEIVED, IN_TIME, LATE

		}

	}

}
