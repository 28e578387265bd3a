"""First names common in France: in an e-mail address they tell a person from a counter.

Only what an address shows is judged, and only these: a name that is missing here is published,
one too many costs its counter a line of `contacts_de_service`. First names that are also everyday
words or common place names of counters are left out.
"""

_SPELT = """
adele adeline adrien agathe agnes ahmed aicha alain alban albane alexandra alexandre alexis
ali alice aline amandine amelie amina amine anais andre andrea ange angelique anita anna
annabelle anne annick annie anouk anthony antoine antonin arnaud arthur astrid aude audrey
aurelia aurelie aurelien axel baptiste barbara bastien beatrice benedicte benjamin benoit
bernadette bernard bertrand bilal boris brigitte bruno camille capucine carine carole caroline
catherine cathy cecile cedric celia celine chantal charlene charlotte chloe christel
christelle christian christiane christine christophe claire clara clarisse claude claudine
clemence clement clementine colette coralie corentin corinne cyril cyrille damien daniel
daniele danielle david deborah delphine denis denise didier dominique dorothee edith edouard
edwige eliane elisabeth elise elodie eloise elsa emilie emma emmanuel emmanuelle enzo eric
erwan estelle etienne eva evelyne fabien fabienne fabrice fanny farida fatiha fatima faustine
felix florence florent florian francis franck francois francoise frederic frederique gabriel
gaelle gaetan genevieve georges gerald geraldine gerard gilbert gilles ginette gisele gregory
guillaume guy gwenaelle gwendoline hafida hakim hassan helene heloise herve hubert hugo ines
ingrid irene isabelle jacqueline jacques jean jeanne jennifer jeremie jeremy jerome jessica
joel joelle jonathan jordan joseph josette josiane judith julia julie julien juliette justin
justine kamel karim karima karine katia kelly kevin khadija laetitia lara latifa laura laure
laurence laurent lea leila leo leon lionel lise loan loic louis louise luc lucas lucie
ludivine ludovic lydia lydie madeleine mael maelle maeva magali magalie malik malika manon
manuel marc marcel margaux margot marguerite marianne marie marie-christine marielle marina
marine marion marjorie marlene martine maryline maryse mathias mathieu mathilde mathis
matthieu maud maurice maxime mehdi melanie melina melissa michael michel michele michelle
mickael mireille mohamed monique morgane muriel mylene myriam nabil nadege nadia nadine naima
nassim natacha nathalie nathan nicolas nicole noel noemi noemie nolwenn nora odile olivia
olivier omar pascal pascale patrice patricia patrick paul paulette pauline perrine philippe
pierre pierrick priscilla quentin rachel rachid rachida raphael raymond regine regis remi remy
rene renee richard robert robin rodolphe roger roland romain romane roxane sabine sabrina
salima samantha samia samir samira samuel sandra sandrine sara sarah sebastien serge severine
simon simone sofia solange solene sonia sophie soraya stephane stephanie steven suzanne
sylvain sylvaine sylvette sylvie tatiana teddy theo therese thibault thierry thomas tiphaine
valentin valerie vanessa veronique victor vincent virginie viviane xavier yacine yann yannick
yasmina yasmine yohan yolande youssef yvan yves yvette yvonne zoe zohra
"""

FIRST_NAMES = frozenset(_SPELT.split())
