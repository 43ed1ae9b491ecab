package org.rightsdesk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever goes wrong below {@code /api} is told to the program as
 * {@code application/problem+json}, whatever it accepts; pages have pages for it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

	private final ObjectMapper mapper;

	private final MessageSource texts;

	Problems(ObjectMapper mapper, MessageSource texts) {
		this.mapper = mapper;
		this.texts = texts;
	}

	/** Whether this is a call of a program and not a page. */
	public static boolean tells(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	@Override
	public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception ex) {
		if (!tells(request) || response.isCommitted()) {
			return null;
		}
		HttpStatus status = status(ex);
		if (status.is5xxServerError()) {
			LOG.error("A call of the interface for programs failed", ex);
		}
		if (ex instanceof ErrorResponse error) {
			error.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		}
		write(response, status, (ex instanceof JsonRefused refused) ? refused.mistakes() : null);
		return new ModelAndView();
	}

	/**
	 * Answers with this problem, for whoever refuses a call before a controller has it.
	 */
	public void write(HttpServletResponse response, HttpStatus status) {
		write(response, status, null);
	}

	private void write(HttpServletResponse response, HttpStatus status, List<JsonMistake> mistakes) {
		Problem problem = new Problem("about:blank", status.getReasonPhrase(), status.value(), detail(status),
				mistakes);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		try {
			this.mapper.writeValue(response.getOutputStream(), problem);
		}
		catch (IOException gone) {
			throw new UncheckedIOException(gone);
		}
	}

	private String detail(HttpStatus status) {
		String general = status.is5xxServerError() ? "5xx" : "4xx";
		return this.texts.getMessage("web.problem." + status.value(), null,
				this.texts.getMessage("web.problem." + general, null, Locale.UK), Locale.UK);
	}

	private static HttpStatus status(Exception ex) {
		if (ex instanceof JsonRefused) {
			return HttpStatus.BAD_REQUEST;
		}
		if (ex instanceof JsonTooLarge) {
			return HttpStatus.PAYLOAD_TOO_LARGE;
		}
		if (ex instanceof CannotCreateTransactionException || ex instanceof DataAccessResourceFailureException) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		HttpStatus named = (ex instanceof ErrorResponse error) ? HttpStatus.resolve(error.getStatusCode().value())
				: null;
		return (named != null) ? named : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
