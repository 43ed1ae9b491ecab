package org.rightsdesk.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.insight.Teams.Team;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Right;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Who may read figures, and what they chose to count. */
@Component
class FigureChoices {

	private final CurrentStaff currentStaff;

	private final Organisations organisations;

	private final Teams teams;

	private final Clock clock;

	FigureChoices(CurrentStaff currentStaff, Organisations organisations, Teams teams, Clock clock) {
		this.currentStaff = currentStaff;
		this.organisations = organisations;
		this.teams = teams;
		this.clock = clock;
	}

	/**
	 * The organisations whose figures the reader may see.
	 * @throws ResponseStatusException 403 for anybody but managers and officers
	 */
	List<Organisation> own() {
		StaffMember staff = this.currentStaff.require();
		if (!staff.is("manager") && !staff.is("officer")) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return this.organisations.all().stream().filter((one) -> staff.worksFor(one.slug())).toList();
	}

	Set<String> slugs() {
		return slugs(own());
	}

	private static Set<String> slugs(List<Organisation> organisations) {
		return organisations.stream().map(Organisation::slug).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * What is to be counted. What stands in the address and is none of the choices is
	 * left out, as if it had not been chosen.
	 * @param model gets what the form shows as chosen
	 */
	FigureFilter filter(Chosen chosen, Model model) {
		List<Organisation> readable = own();
		Set<String> own = slugs(readable);
		boolean one = own.contains(chosen.organisation());
		Right right = one(Right.values(), chosen.right());
		PeriodChoice period = Objects.requireNonNullElse(one(PeriodChoice.values(), chosen.period()),
				PeriodChoice.LAST_12_MONTHS);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		List<Team> teams = this.teams.of(own);
		String team = teams.stream().map(Team::id).filter(chosen.team()::equals).findFirst().orElse(null);
		FigureFilter filter = new FigureFilter(one ? Set.of(chosen.organisation()) : own,
				(right != null) ? Set.of(right) : EnumSet.allOf(Right.class), period.from(today), period.to(today),
				team);
		model.addAttribute("own", readable);
		model.addAttribute("slug", one ? chosen.organisation() : "");
		model.addAttribute("right", right);
		model.addAttribute("rights", Right.values());
		model.addAttribute("choice", period);
		model.addAttribute("choices", PeriodChoice.values());
		model.addAttribute("teams", teams);
		model.addAttribute("filter", filter);
		return filter;
	}

	/** Null where the code is none of these. */
	private static <E extends Enum<E>> E one(E[] values, String code) {
		return Arrays.stream(values).filter((each) -> each.name().equals(code)).findFirst().orElse(null);
	}

	/** What stands in the address; empty where nothing was chosen. */
	record Chosen(String organisation, String right, String period, String team) {

		Chosen {
			organisation = Objects.requireNonNullElse(organisation, "");
			right = Objects.requireNonNullElse(right, "");
			period = Objects.requireNonNullElse(period, "");
			team = Objects.requireNonNullElse(team, "");
		}

	}

}
