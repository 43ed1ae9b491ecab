package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.stereotype.Component;

/** Lays a letter out: the mail as text, the letter as a page that can be printed. */
@Component
class LetterRenderer {

	private final TemplateEngine mail = engine(TemplateMode.TEXT, ".txt");

	private final TemplateEngine page = engine(TemplateMode.HTML, ".html");

	/** An engine of its own: the application's reads web pages, not letters. */
	private static TemplateEngine engine(TemplateMode mode, String suffix) {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/correspondence/");
		resolver.setSuffix(suffix);
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}

	LetterView render(LetterFacts facts, LetterContent content) {
		String html = this.page.process("letter", context(facts, content.title(), content.pageSections()));
		if (facts.addressee().byPost()) {
			return new LetterView(null, null, html);
		}
		return new LetterView(facts.reference() + ": " + content.subject(),
				this.mail.process("mail", context(facts, content.subject(), content.mailSections())), html);
	}

	private static Context context(LetterFacts facts, String title, List<Section> sections) {
		return new Context(LetterTexts.LANGUAGE,
				Map.of("reference", facts.reference(), "addressee", facts.addressee(), "title", title, "sections",
						sections, "organisation", facts.organisation(), "writtenOn",
						LetterTexts.date(facts.writtenOn())));
	}

}
