package org.rightsdesk.web;

import java.io.IOException;

import org.springframework.context.support.StaticApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Renders our templates and words without the rest of the application. */
final class Pages {

	private Pages() {
	}

	static MockMvc of(Object... controllers) throws IOException {
		StaticApplicationContext context = new StaticApplicationContext();
		SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
		templates.setApplicationContext(context);
		templates.setPrefix("classpath:/templates/");
		templates.setSuffix(".html");
		templates.setTemplateMode(TemplateMode.HTML);
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		TextsConfiguration texts = new TextsConfiguration();
		engine.setTemplateEngineMessageSource(texts.messageSource());
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine);
		views.setCharacterEncoding("UTF-8");
		return MockMvcBuilders.standaloneSetup(controllers)
			.setViewResolvers(views)
			.setLocaleResolver(texts.localeResolver())
			.build();
	}

}
