package org.rightsdesk.portal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rightsdesk.portability.TransferArchive;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.web.Limit;
import org.rightsdesk.web.Limits;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where another controller fetches what a person takes along (Art. 20(2)). Every link
 * looks the same until link and code fit together.
 */
@Controller
class TransferController {

	private static final String TOKEN = "/t/{token:[A-Za-z0-9_-]{43}}";

	private final Transfers transfers;

	private final TransferArchive archive;

	private final PortalTexts texts;

	private final Limits limits;

	TransferController(Transfers transfers, TransferArchive archive, PortalTexts texts, Limits limits) {
		this.transfers = transfers;
		this.archive = archive;
		this.texts = texts;
		this.limits = limits;
	}

	@GetMapping(TOKEN)
	String ask(@PathVariable String token, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("token", token);
		return "portal/transfer";
	}

	/** Null where the archive was written. */
	@PostMapping(TOKEN)
	ModelAndView fetch(@PathVariable String token, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.limits.countAddress(Limit.FORM_PAGES, request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		Optional<UUID> line = this.transfers.fetch(token, code);
		if (line.isEmpty()) {
			return new ModelAndView("portal/transfer",
					Map.of("token", token, "errors", Map.of("code", this.texts.text("transfer.wrong"))));
		}
		Downloads.headers("data.zip").forEach((name, values) -> response.setHeader(name, values.get(0)));
		response.setContentType("application/zip");
		this.archive.write(line.get(), response.getOutputStream());
		return null;
	}

}
