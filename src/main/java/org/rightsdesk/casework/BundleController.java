package org.rightsdesk.casework;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.fulfilment.Bundle;
import org.rightsdesk.fulfilment.Bundles;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole answer for whoever prints and posts it. */
@Controller
class BundleController {

	private final CaseAccess access;

	private final Bundles bundles;

	BundleController(CaseAccess access, Bundles bundles) {
		this.access = access;
		this.bundles = bundles;
	}

	@GetMapping("/staff/case-file/bundle")
	void bundle(@RequestParam(required = false) String task, @RequestParam(required = false) String reference,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		OpenCase open = this.access.open(task, reference);
		Bundle bundle = this.bundles.released(open.id())
			.filter((released) -> open.whole())
			.orElseThrow(CaseAccess::notFound);
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(bundle.fileName()).build().toString());
		if (request.getMethod().equals("GET")) {
			this.bundles.write(bundle, Reader.staff(open.username()), response.getOutputStream());
		}
	}

}
