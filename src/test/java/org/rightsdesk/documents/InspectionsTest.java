package org.rightsdesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is found in a file does not depend on the pieces in which it comes. */
class InspectionsTest {

	private final UploadCheck check = new UploadCheck(UploadCheckTest.texts());

	static List<Sample> hostile() {
		return HostileFiles.all();
	}

	static List<Sample> good() {
		return GoodFiles.all();
	}

	@ParameterizedTest
	@MethodSource("hostile")
	void hostileIsFoundByteByByte(Sample sample) {
		if (sample.content().length < 50_000) {
			assertThatThrownBy(() -> pass(sample, 1)).isInstanceOf(UploadRefused.class);
		}
	}

	@ParameterizedTest
	@MethodSource("good")
	void goodPassesInAnyPieces(Sample sample) throws IOException {
		if (sample.content().length < 200_000) {
			assertThat(pass(sample, 1)).isEqualTo(sample.content());
			assertThat(pass(sample, 7)).isEqualTo(sample.content());
		}
	}

	private byte[] pass(Sample sample, int piece) throws IOException {
		NewDocument document = (sample.origin() == Origin.STAFF)
				? NewDocument.collected(UUID.randomUUID(), "crm", sample.name(), sample.declared(), "owner")
				: NewDocument.inDraft(UUID.randomUUID(), Purpose.ENCLOSURE, sample.name(), sample.declared());
		byte[] head = Arrays.copyOf(sample.content(), Math.min(sample.content().length, UploadCheck.HEAD));
		var accepted = this.check.check(document, head, new UploadCheck.Stored(0, 0));
		byte[] out = new byte[sample.content().length];
		int at = 0;
		try (InputStream in = this.check.watch(accepted, new ByteArrayInputStream(sample.content()))) {
			for (int read = in.read(out, 0, Math.min(piece, out.length)); read > 0; read = in.read(out, at,
					Math.max(1, Math.min(piece, out.length - at)))) {
				at += read;
				if (at > accepted.maxBytes()) {
					throw this.check.tooLarge(accepted);
				}
				if (at == out.length) {
					assertThat(in.read()).isNegative();
					break;
				}
			}
		}
		return out;
	}

}
