package org.rightsdesk.documents;

import java.util.List;

/**
 * Watches a file pass by on its way into the store, in memory that does not grow with it.
 * It throws a {@link FileFault} as soon as it has seen enough.
 */
interface Inspection extends AutoCloseable {

	void take(byte[] bytes, int offset, int length);

	/** There is no more: what is missing is known now. */
	void end();

	/** Frees what the garbage collector does not; may come without {@link #end}. */
	@Override
	default void close() {
	}

	/** All of them, in this order. */
	static Inspection of(List<Inspection> parts) {
		return new Inspection() {

			@Override
			public void take(byte[] bytes, int offset, int length) {
				parts.forEach((part) -> part.take(bytes, offset, length));
			}

			@Override
			public void end() {
				parts.forEach(Inspection::end);
			}

			@Override
			public void close() {
				parts.forEach(Inspection::close);
			}

		};
	}

}
