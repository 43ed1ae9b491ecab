package org.rightsdesk.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the groups again after a minute: a role that was taken away ends then (S14). */
class StaffRefreshFilter extends OncePerRequestFilter {

	static final Duration LIFE = Duration.ofSeconds(50);

	private final StaffLookup lookup;

	private final Clock clock;

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	StaffRefreshFilter(StaffLookup lookup, Clock clock) {
		this.lookup = lookup;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication staff
				&& isOld(staff)) {
			refresh(staff, request, response);
		}
		chain.doFilter(request, response);
	}

	private boolean isOld(StaffAuthentication staff) {
		Duration age = Duration.between(staff.readAt(), this.clock.instant());
		return age.isNegative() || age.compareTo(LIFE) > 0;
	}

	private void refresh(StaffAuthentication old, HttpServletRequest request, HttpServletResponse response) {
		Optional<StaffAuthentication> fresh = this.lookup.find(old.getName());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		fresh.ifPresent((staff) -> {
			staff.setDetails(old.getDetails());
			context.setAuthentication(staff);
		});
		SecurityContextHolder.setContext(context);
		if (fresh.isPresent()) {
			this.contexts.saveContext(context, request, response);
		}
		else if (request.getSession(false) != null) {
			request.getSession(false).invalidate();
		}
	}

}
