package org.rightsdesk.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class PageNonceFilterTest {

	private final MockServletContext shared = new MockServletContext();

	private Object inPage;

	@Test
	void pageHasTheNonceOfItsOwnPolicyWhateverAnotherRequestDoesMeanwhile() throws Exception {
		answer("script-src 'nonce-mine' 'strict-dynamic'");
		assertThat(this.inPage).isEqualTo("mine");
	}

	@Test
	void withoutAPolicyOfItsOwnItReadsWhatIsShared() throws Exception {
		answer("script-src 'self'");
		assertThat(this.inPage).isEqualTo("another");
	}

	private void answer(String policy) throws Exception {
		new PageNonceFilter().doFilter(new MockHttpServletRequest(this.shared), new MockHttpServletResponse(),
				(request, response) -> {
					((HttpServletResponse) response).setHeader("Content-Security-Policy", policy);
					this.shared.setAttribute(PageNonceFilter.ATTRIBUTE, "another");
					this.inPage = ((HttpServletRequest) request).getServletContext()
						.getAttribute(PageNonceFilter.ATTRIBUTE);
				});
	}

}
