package org.rightsdesk.documents;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Which files are taken, for the pages that ask for one. */
@Component
public class TakenFiles {

	/** Such as "PDF, TXT or EML". */
	public String fromRequesters() {
		return sentence(Origin.REQUESTER);
	}

	/** The same for staff, who may add recordings and archives. */
	public String fromStaff() {
		return sentence(Origin.STAFF);
	}

	/** For the attribute {@code accept} of a field. */
	public String acceptFromRequesters() {
		return FileKind.takenFrom(Origin.REQUESTER)
			.flatMap((kind) -> kind.extensions().stream())
			.map((extension) -> "." + extension)
			.collect(Collectors.joining(","));
	}

	/** How many one request or message may have. */
	public int filesOfARequester() {
		return UploadCheck.REQUESTER_FILES;
	}

	/** How large each may be. */
	public long megabytesOfARequester() {
		return UploadCheck.REQUESTER_FILE_LIMIT / (1024 * 1024);
	}

	private static String sentence(Origin origin) {
		List<String> names = FileKind.takenFrom(origin).map(Enum::name).toList();
		int last = names.size() - 1;
		return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
	}

}
