package org.rightsdesk.casework;

import java.util.Map;

import org.rightsdesk.correspondence.CodeSlips;
import org.rightsdesk.request.Notes;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the slip with a new code: this answer is the only place where the code is. */
@Controller
class CodeSlipController {

	private final CaseAccess access;

	private final CodeSlips slips;

	private final Notes notes;

	private final RefusedEntries refused;

	CodeSlipController(CaseAccess access, CodeSlips slips, Notes notes, RefusedEntries refused) {
		this.access = access;
		this.slips = slips;
		this.notes = notes;
		this.refused = refused;
	}

	@PostMapping("/staff/case-file/code-slip")
	Object print(@RequestParam(required = false) String task, @RequestParam(required = false) String reference,
			@RequestParam Map<String, String> typed) {
		OpenCase open = this.access.open(task, reference);
		if (!open.whole()) {
			throw CaseAccess.notFound();
		}
		try {
			var entry = new Entry(typed);
			String address = entry.text("slipAddress", "the address as it stands in your records");
			String heldIn = entry.text("slipHeldIn", "where you held this address before this request");
			this.notes.add(open.id(), open.username(),
					"New code for the download printed for the post. The address was already held in: " + heldIn, false,
					null);
			return pdf(open, this.slips.print(open.id(), address, open.username()));
		}
		catch (EntryRefused ex) {
			return this.refused.page(open, typed, ex.field(), ex.getMessage());
		}
	}

	private static ResponseEntity<byte[]> pdf(OpenCase open, byte[] slip) {
		var name = ContentDisposition.inline().filename(open.request().reference() + "-code.pdf").build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PDF)
			.body(slip);
	}

}
