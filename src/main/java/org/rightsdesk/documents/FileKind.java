package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of file that are taken: by extension, by what browsers call them, and by what
 * the content is found to be without looking at the name. A name alone would make any
 * unknown bytes a PDF.
 */
enum FileKind {

	PDF(true, "application/pdf", Set.of(), Set.of("application/pdf"), null),

	PNG(true, "image/png", Set.of(), Set.of("image/png"), null),

	JPEG(true, "image/jpeg", Set.of("image/jpg", "image/pjpeg"), Set.of("image/jpeg"), null),

	TXT(true, "text/plain", Set.of(), Set.of("text/plain", "message/rfc822"), null),

	CSV(true, "text/csv", Set.of("application/vnd.ms-excel", "text/plain", "application/csv"),
			Set.of("text/plain", "text/csv"), null),

	JSON(false, "application/json", Set.of("text/plain", "text/json", "application/schema+json"),
			Set.of("text/plain", "application/json"), null),

	DOCX(true, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of(),
			Set.of("application/zip", "application/x-tika-ooxml"), null),

	XLSX(true, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of(),
			Set.of("application/zip", "application/x-tika-ooxml"), null),

	ODT(true, "application/vnd.oasis.opendocument.text", Set.of(), Set.of("application/vnd.oasis.opendocument.text"),
			null),

	EML(true, "message/rfc822", Set.of("text/plain"), Set.of("message/rfc822", "text/plain"), "\\A[A-Za-z][A-Za-z-]*:"),

	MSG(false, "application/vnd.ms-outlook", Set.of("application/x-msg"),
			Set.of("application/x-tika-msoffice", "application/vnd.ms-outlook"), null),

	MP3(false, "audio/mpeg", Set.of("audio/mp3"), Set.of("audio/mpeg"), null),

	WAV(false, "audio/vnd.wave", Set.of("audio/wav", "audio/x-wav", "audio/wave"), Set.of("audio/vnd.wave"), null),

	M4A(false, "audio/mp4", Set.of("audio/x-m4a", "audio/m4a", "video/mp4"), Constants.MPEG4, null),

	MP4(false, "video/mp4", Set.of("audio/mp4", "application/mp4"), Constants.MPEG4, null),

	ZIP(false, "application/zip", Set.of("application/x-zip-compressed", "application/x-zip", "multipart/x-zip"),
			Set.of("application/zip", "application/x-tika-ooxml"), null);

	private final boolean forRequesters;

	private final String mediaType;

	private final Set<String> alsoDeclared;

	private final Set<String> contents;

	/**
	 * Must be found in the head, where the type of the content alone is too wide; or
	 * null.
	 */
	private final Pattern marker;

	FileKind(boolean forRequesters, String mediaType, Set<String> alsoDeclared, Set<String> contents, String marker) {
		this.forRequesters = forRequesters;
		this.mediaType = mediaType;
		this.alsoDeclared = alsoDeclared;
		this.contents = contents;
		this.marker = (marker != null) ? Pattern.compile(marker) : null;
	}

	static Optional<FileKind> of(String fileName, Origin origin) {
		String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return takenFrom(origin).filter((kind) -> kind.extensions().contains(extension) && fileName.contains("."))
			.findFirst();
	}

	List<String> extensions() {
		return (this == JPEG) ? List.of("jpg", "jpeg") : List.of(name().toLowerCase(Locale.ROOT));
	}

	static String listFor(Origin origin) {
		return takenFrom(origin).map(Enum::name).collect(Collectors.joining(", "));
	}

	static Stream<FileKind> takenFrom(Origin origin) {
		return Arrays.stream(values()).filter((kind) -> kind.forRequesters || origin == Origin.STAFF);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** A browser that does not know the type says nothing or octet-stream: both agree. */
	boolean agreesWithDeclared(String declared) {
		if (declared == null || declared.isBlank()) {
			return true;
		}
		String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		return type.equals("application/octet-stream") || type.equals(this.mediaType)
				|| this.alsoDeclared.contains(type);
	}

	boolean agreesWithContent(String detected, byte[] head) {
		return this.contents.contains(detected)
				&& (this.marker == null || this.marker.matcher(new String(head, StandardCharsets.ISO_8859_1)).find());
	}

	private static final class Constants {

		private static final Set<String> MPEG4 = Set.of("video/mp4", "audio/mp4", "application/mp4", "video/x-m4v",
				"video/quicktime");

	}

}
