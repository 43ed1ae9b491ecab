package org.rightsdesk.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts every page of a case behind the visit, whether or not it exists. */
@Configuration
class PortalConfiguration implements WebMvcConfigurer {

	private final VisitInterceptor visits;

	PortalConfiguration(VisitInterceptor visits) {
		this.visits = visits;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.visits).addPathPatterns("/r/page", "/r/page/**");
	}

}
