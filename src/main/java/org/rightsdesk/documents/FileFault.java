package org.rightsdesk.documents;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What is wrong with a file, before it is put into words. */
final class FileFault extends RuntimeException {

	private final transient Object[] details;

	private FileFault(String code, Object... details) {
		super(code, null, false, false);
		this.details = details;
	}

	/** Not what its name says, or damaged. */
	static FileFault content() {
		return new FileFault("content");
	}

	/** Something of another kind is hidden in it or hangs on to it. */
	static FileFault mixed() {
		return new FileFault("mixed");
	}

	/** Unpacks to much more than it seems. */
	static FileFault bomb() {
		return new FileFault("bomb");
	}

	static FileFault password() {
		return new FileFault("password");
	}

	/** The test pattern that every virus scanner knows. */
	static FileFault virus() {
		return new FileFault("virus");
	}

	/** Does something when it is opened; {@code what} is a word of the texts. */
	static FileFault active(String what) {
		return new FileFault("active", new DefaultMessageSourceResolvable("documents.active." + what));
	}

	/** Holds a file that can be run. */
	static FileFault program(String entry) {
		return new FileFault("program", FileNames.clean(entry));
	}

	static FileFault nested(String entry) {
		return new FileFault("nested", FileNames.clean(entry));
	}

	/** Holds a file whose name leads out of the folder it is unpacked to. */
	static FileFault path() {
		return new FileFault("path");
	}

	/** Packed in a way that we cannot look into. */
	static FileFault packing() {
		return new FileFault("packing");
	}

	static FileFault pixels(long width, long height) {
		return new FileFault("pixels", width, height);
	}

	String code() {
		return getMessage();
	}

	Object[] details() {
		return this.details.clone();
	}

}
