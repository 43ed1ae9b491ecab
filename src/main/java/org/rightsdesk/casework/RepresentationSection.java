package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.identity.Authorities;
import org.rightsdesk.identity.AuthorityRecord;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Representation;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/** Who may speak for the person, and what the person knows of it (I-5, I-6). */
@Component
class RepresentationSection implements CaseSection {

	private final Requests requests;

	private final Representations representations;

	private final Authorities authorities;

	RepresentationSection(Requests requests, Representations representations, Authorities authorities) {
		this.requests = requests;
		this.representations = representations;
		this.authorities = authorities;
	}

	@Override
	public String name() {
		return "representation";
	}

	@Override
	public boolean shown(OpenCase open) {
		return open.whole() && this.requests.isRepresented(open.id());
	}

	@Override
	public View view(OpenCase open) {
		Representation representation = this.representations.of(open.id()).orElseThrow();
		return new View(representation, this.requests.dataSubject(open.id()),
				this.authorities.of(open.id()).orElse(null), AuthorityEvidence.acceptedOf(representation.kind()),
				this.authorities.startingPoint(open.id()).map(Enum::name).orElse(null),
				RepresentativeKind.offeredBy(open.organisation()));
	}

	/**
	 * What the section shows.
	 *
	 * @param authority null while nobody looked
	 * @param accepted what shows authority of this kind
	 * @param speaker code of who may speak for a child of whom nothing is known yet; null
	 * where it is about no child
	 * @param kinds what may be chosen
	 */
	record View(Representation representation, Party person, AuthorityRecord authority,
			List<AuthorityEvidence> accepted, String speaker, List<RepresentativeKind> kinds) {

		/** Whether the answer must not go beyond what the authority covers. */
		public boolean limited() {
			return sufficient() && this.authority.limited();
		}

		public boolean sufficient() {
			return this.authority != null && this.authority.sufficient();
		}

	}

}
