package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Files inside a file that somebody could run with a double click. */
final class Programs {

	private static final Set<String> EXTENSIONS = Set.of("exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "mst",
			"bat", "cmd", "ps1", "psm1", "vb", "vbs", "vbe", "js", "jse", "ws", "wsf", "wsh", "wsc", "hta", "jar",
			"class", "lnk", "url", "reg", "inf", "scf", "chm", "gadget", "application", "appref-ms", "sh", "command",
			"app", "dmg", "pkg", "iso", "img", "vhd", "apk", "deb", "rpm", "xll", "docm", "dotm", "xlsm", "xltm",
			"xlam", "pptm", "ppsm", "potm");

	private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "gz", "tgz", "bz2", "xz", "zst", "tar",
			"cab", "arj", "lzh", "ace", "zipx");

	private static final Set<String> ZIPPED_DOCUMENTS = Set.of("docx", "dotx", "xlsx", "xltx", "pptx", "potx", "ppsx",
			"odt", "ods", "odp", "odg", "ott", "epub", "vsdx", "pages", "numbers", "key");

	/** How a program begins: Windows, Linux, Mac (both orders, both widths, fat). */
	private static final List<String> PROGRAM_HEADS = List.of("MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be",
			"\u00cf\u00fa\u00ed\u00fe", "\u00ce\u00fa\u00ed\u00fe", "\u00fe\u00ed\u00fa\u00cf",
			"\u00fe\u00ed\u00fa\u00ce");

	private static final List<String> ARCHIVE_HEADS = List.of("Rar!\u001a", "7z\u00bc\u00af\u0027\u001c",
			"\u001f\u008b\b", "BZh9", "\u00fd7zXZ", "MSCF");

	private static final String ZIP_HEAD = "PK\3\4";

	private Programs() {
	}

	static void check(String name) {
		if (EXTENSIONS.contains(extension(name))) {
			throw FileFault.program(name);
		}
	}

	static void checkNoArchive(String name) {
		if (ARCHIVES.contains(extension(name))) {
			throw FileFault.nested(name);
		}
	}

	/** By the first bytes, whatever the name says. */
	static void checkHead(String name, byte[] bytes, int length) {
		String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
		if (PROGRAM_HEADS.stream().anyMatch(head::startsWith)) {
			throw FileFault.program(name);
		}
		if (ARCHIVE_HEADS.stream().anyMatch(head::startsWith)
				|| head.startsWith(ZIP_HEAD) && !ZIPPED_DOCUMENTS.contains(extension(name))) {
			throw FileFault.nested(name);
		}
	}

	/** As Windows reads it: dots and spaces at the end do not count. */
	private static String extension(String name) {
		String bare = name.replaceAll("[. \\u00a0]+$", "").toLowerCase(Locale.ROOT);
		return bare.substring(bare.lastIndexOf('.') + 1);
	}

}
