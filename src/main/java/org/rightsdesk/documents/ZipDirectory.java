package org.rightsdesk.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The entries of a ZIP file as they were found, and as its directory lists them. */
final class ZipDirectory {

	private static final int MAX_NAME = 1000;

	private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\ufffd]");

	private static final Pattern OUTSIDE = Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");

	private final Map<Long, ZipEntryFacts> found = new HashMap<>();

	private final Set<String> names = new HashSet<>();

	private final ZipRules rules;

	private final ZipBudget budget;

	private int listed;

	private boolean complete;

	ZipDirectory(ZipRules rules, ZipBudget budget) {
		this.rules = rules;
		this.budget = budget;
	}

	void local(ZipEntryFacts entry) {
		if (entry.encrypted()) {
			throw FileFault.password();
		}
		if (this.listed > 0) {
			throw FileFault.content();
		}
		this.budget.entry();
		name(entry.name());
		if (entry.otherName() != null) {
			name(entry.otherName());
			Programs.check(entry.otherName());
		}
		if (!this.names.add(entry.name())) {
			throw FileFault.content();
		}
	}

	void found(ZipEntryFacts entry) {
		this.found.put(entry.place(), entry);
	}

	void central(ZipEntryFacts entry) {
		ZipEntryFacts real = this.found.remove(entry.place());
		if (real == null || !real.agreesWith(entry)) {
			throw entry.encrypted() ? FileFault.password() : FileFault.content();
		}
		this.listed++;
	}

	/** The end of the directory; it counts the entries by their last 16 bits. */
	void complete(int entries) {
		if (!this.found.isEmpty() || this.listed == 0 || entries != 0xffff && entries != this.listed) {
			throw FileFault.content();
		}
		this.complete = true;
	}

	boolean complete() {
		return this.complete;
	}

	void end() {
		if (!this.complete) {
			throw FileFault.content();
		}
		this.rules.end();
	}

	private static void name(String name) {
		if (name.isEmpty() || name.length() > MAX_NAME || ODD.matcher(name).find()
				|| OUTSIDE.matcher(name.replace('\\', '/')).matches()) {
			throw FileFault.path();
		}
	}

}
