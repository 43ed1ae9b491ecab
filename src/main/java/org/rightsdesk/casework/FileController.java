package org.rightsdesk.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.documents.UploadRefused;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.SystemTask;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files of a case for staff: streamed in as they are encrypted, out as attachments; only
 * evidence of identity is shown and not saved.
 */
@RestController
@RequestMapping("/staff/case-file/documents")
class FileController {

	private final CaseAccess access;

	private final Documents documents;

	private final SearchPlan plan;

	private final OpenEvidence evidence;

	FileController(CaseAccess access, Documents documents, SearchPlan plan, OpenEvidence evidence) {
		this.access = access;
		this.documents = documents;
		this.plan = plan;
		this.evidence = evidence;
	}

	/**
	 * Takes the raw body, so that a file of any size is never whole in memory nor in
	 * clear on disk.
	 */
	@PutMapping
	ResponseEntity<Map<String, String>> upload(@RequestParam(required = false) String task,
			@RequestParam(required = false) String reference, @RequestParam String name,
			@RequestParam(defaultValue = "COLLECTED") Purpose purpose, @RequestParam(required = false) String system,
			@RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) String type, HttpServletRequest request)
			throws IOException {
		OpenCase open = this.access.open(task, reference);
		try (InputStream body = request.getInputStream()) {
			UUID id = this.documents.store(document(open, purpose, system, name, type), body);
			return ResponseEntity.ok(Map.of("id", id.toString(), "name", name));
		}
		catch (UploadRefused ex) {
			return ResponseEntity.badRequest().body(Map.of("message", ex.getMessage()));
		}
	}

	/** Whoever searches can only add what they found. */
	private NewDocument document(OpenCase open, Purpose purpose, String system, String name, String type) {
		boolean collects = purpose == Purpose.COLLECTED && open.productNotice().isEmpty();
		if (!collects && !open.whole()) {
			throw CaseAccess.notFound();
		}
		long limit = open.organisation().release().caseSizeBytes();
		if (purpose != Purpose.COLLECTED) {
			return NewDocument.byStaff(open.id(), purpose, name, type, open.username()).withCaseLimit(limit);
		}
		return NewDocument.collected(open.id(), system(open, system), name, type, open.username()).withCaseLimit(limit);
	}

	/**
	 * The system that a file comes from: an owner names one of theirs, others any one of
	 * the plan or none.
	 */
	private String system(OpenCase open, String system) {
		Optional<OwnerSearch> mine = open.searchId().flatMap(this.plan::search);
		List<SystemTask> systems = mine.filter((search) -> !open.whole())
			.map(OwnerSearch::systems)
			.orElseGet(() -> this.plan.of(open.line().id()));
		if (system == null || system.isEmpty()) {
			return mine.map(FileController::onlySystem).orElse(null);
		}
		return systems.stream()
			.map(SystemTask::systemId)
			.filter(system::equals)
			.findFirst()
			.orElseThrow(CaseAccess::notFound);
	}

	private static String onlySystem(OwnerSearch mine) {
		if (mine.systems().size() > 1) {
			throw new UploadRefused("Choose the system that the file comes from.");
		}
		return mine.systems().get(0).systemId();
	}

	@GetMapping("/{id}")
	ResponseEntity<InputStreamResource> download(@PathVariable UUID id, @RequestParam(required = false) String task,
			@RequestParam(required = false) String reference) {
		OpenCase open = this.access.open(task, reference);
		StoredDocument document = this.documents.find(id)
			.filter((found) -> mayOpen(open, found) && !found.deleted())
			.orElseThrow(CaseAccess::notFound);
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentLength(document.size());
		if (this.evidence.isEvidence(document)) {
			answer.header(HttpHeaders.CONTENT_DISPOSITION, this.evidence.disposition(document).toString())
				.header("Content-Security-Policy", this.evidence.policy(document))
				.contentType(this.evidence.type(document));
		}
		else {
			answer
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename(document.fileName(), StandardCharsets.UTF_8)
							.build()
							.toString())
				.contentType(MediaType.APPLICATION_OCTET_STREAM);
		}
		return answer.body(new InputStreamResource(this.documents.open(id, Reader.staff(open.username()))));
	}

	private boolean mayOpen(OpenCase open, StoredDocument document) {
		if (!open.id().equals(document.requestId())) {
			return false;
		}
		if (this.evidence.isEvidence(document)) {
			return this.evidence.isJudgedBy(open);
		}
		return open.whole() || open.searchId()
			.flatMap(this.plan::search)
			.flatMap((search) -> search.system(document.systemId()))
			.isPresent();
	}

}
