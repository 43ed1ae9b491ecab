package org.rightsdesk.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures several things in turn, so that whatever else the machine does hits all. */
final class Stopwatch {

	private final Map<String, Call> calls = new LinkedHashMap<>();

	void add(String name, Call call) {
		this.calls.put(name, call);
	}

	/** Milliseconds of each, sorted. */
	Map<String, double[]> measure(int times) throws Exception {
		Map<String, double[]> timed = new LinkedHashMap<>();
		this.calls.keySet().forEach((name) -> timed.put(name, new double[times]));
		for (int i = 0; i < times; i++) {
			for (Map.Entry<String, Call> call : this.calls.entrySet()) {
				long begun = System.nanoTime();
				call.getValue().run();
				timed.get(call.getKey())[i] = (System.nanoTime() - begun) / 1e6;
			}
		}
		timed.values().forEach(Arrays::sort);
		return timed;
	}

	/** What is measured. */
	interface Call {

		void run() throws Exception;

	}

}
